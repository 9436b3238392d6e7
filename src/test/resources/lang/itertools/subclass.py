import itertools
class C(itertools.count):
    pass
c = C(3)
print(next(c), c, isinstance(c, itertools.count))  # expect: 3 C(4) True
