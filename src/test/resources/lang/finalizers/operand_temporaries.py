class C:
    def __init__(s, n): s.n = n
    def __add__(s, o): return C(s.n + o.n)
    def __del__(s): print('del', s.n)
x = C(1) + C(2) + C(4); print('x', x.n); del x
# expect: del 1
# expect: del 2
# expect: del 3
# expect: del 4
# expect: x 7
# expect: del 7
