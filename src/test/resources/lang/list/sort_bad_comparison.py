import itertools
class Odd:
    n = 0
    def __lt__(self, other):
        Odd.n += 1
        return Odd.n % 3 == 0
a = [Odd() for _ in range(200)]
ids = sorted(map(id, a))
a.sort()
print(sorted(map(id, a)) == ids)  # expect: True
