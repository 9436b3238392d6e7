# A read and a write further apart than the switch interval of a tenth of a millisecond.
from gilscope import parallel


class C:
    pass


c = C()
c.v = 0


def slow():
    v = c.v
    for _ in range(30_000):
        pass
    c.v = v + 1


parallel(slow, slow)
assert c.v == 2
