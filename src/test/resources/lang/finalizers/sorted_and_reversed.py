class C:
    def __init__(s, n): s.n = n
    def __lt__(s, o): return s.n < o.n
    def __del__(s): print('del', s.n)
l = sorted([C(2), C(1)]); print([c.n for c in l]); r = list(reversed(l)); del l; print('-'); del r
# expect: [1, 2]
# expect: -
# expect: del 1
# expect: del 2
