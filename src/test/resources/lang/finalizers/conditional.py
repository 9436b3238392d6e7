class C:
    def __init__(s, n): s.n = n
    def __bool__(s): return s.n > 0
    def __del__(s): print('del', s.n)
x = C(1) if C(0) else C(2); print('x', x.n); y = C(0) or C(3); print('y', y.n); del x, y
# expect: del 0
# expect: x 2
# expect: del 0
# expect: y 3
# expect: del 2
# expect: del 3
