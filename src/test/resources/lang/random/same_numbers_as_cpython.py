import random
r = random.Random(42)
print(r.random(), r.randint(1, 100), r.choice('abc'), r.sample(range(10), 3), r.uniform(1, 2))  # expect: 0.6394267984578837 4 c [4, 3, 8] 1.139537928525144
x = [1, 2, 3, 4]
r.shuffle(x)
print(x, r.gauss(0, 1), r.getrandbits(70))  # expect: [2, 4, 3, 1] -0.21417212260954865 262287575813600340314
