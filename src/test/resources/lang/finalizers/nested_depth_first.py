class C:
    def __init__(s, n, *k): s.n = n; s.k = k
    def __del__(s): print('del', s.n)
t = C('a', C('b', C('c')), C('d', C('e'))); del t
# expect: del a
# expect: del d
# expect: del e
# expect: del b
# expect: del c
