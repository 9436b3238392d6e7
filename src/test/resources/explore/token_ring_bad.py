# four threads, one step each: the token must not be seen at 2, then at 0, then at 1
from gilscope import parallel

ring = []


def station(i):
    def take():
        ring.append(i)

    return take


parallel(*[station(i) for i in range(4)])
assert not ring.index(2) < ring.index(0) < ring.index(1)
