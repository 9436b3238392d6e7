import random
class Loud(random.Random):
    def random(self):
        v = super().random()
        return round(v, 3)
r = Loud(5)
print(r.random(), r.uniform(0, 10), r.randrange(100), r.choice('xyz'), isinstance(r, random.Random))
l = [1, 2, 3, 4, 5]
r.shuffle(l)
print(l, r.getrandbits(16))
# expect: 0.623 7.42 89 y True
# expect: [3, 1, 2, 4, 5] 61823
