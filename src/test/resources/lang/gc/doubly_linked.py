import gc
class N:
    def __init__(s, n): s.n = n; s.p = s.x = None
    def __del__(s): print('del', s.n)
def mk(k):
    h = N(0); c = h
    for i in range(1, k):
        n = N(i); n.p = c; c.x = n; c = n
    return h
h = mk(3); del h; print('-'); gc.collect(); print('end')
# expect: -
# expect: del 0
# expect: del 1
# expect: del 2
# expect: end
