import math


class C:
    limit = 1

    @classmethod
    def name(cls):
        return cls.__name__

    @property
    def twice(self):
        return self.limit * 2


class D(C):
    pass


def read(objects):
    return [(o.limit, o.twice, o.name()) for o in objects]


c, d = C(), D()
print(read([c, d]), read([c, d]))
# expect: [(1, 2, 'C'), (1, 2, 'D')] [(1, 2, 'C'), (1, 2, 'D')]
d.limit = 5
print(read([c, d]))
# expect: [(1, 2, 'C'), (5, 10, 'D')]
C.limit = 3
del d.limit
print(read([c, d]))
# expect: [(3, 6, 'C'), (3, 6, 'D')]
del C.limit
try:
    read([c])
except AttributeError as e:
    print(e)
# expect: 'C' object has no attribute 'limit'


def of_module():
    return math.answer


for math.answer in 1, 2, 3:
    print(of_module())
# expect: 1
# expect: 2
# expect: 3
del math.answer
try:
    of_module()
except AttributeError as e:
    print(e)
# expect: module 'math' has no attribute 'answer'


def of_class(k):
    return k.limit


for k in C, C, D, C:
    k.limit = k.__name__
    print(of_class(k))
# expect: C
# expect: C
# expect: D
# expect: C
