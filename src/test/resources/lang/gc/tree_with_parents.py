import gc
class T:
    def __init__(s, n, p=None):
        s.n = n; s.p = p; s.k = []
        if p: p.k.append(s)
    def __del__(s): print('del', s.n)
t = T('r'); T('a', t); T('b', t); del t; print('-'); gc.collect(); print('end')
# expect: -
# expect: del r
# expect: del a
# expect: del b
# expect: end
