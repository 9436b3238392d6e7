class C:
    def __init__(s, n): s.n = n
    def __add__(s, o): return C(s.n + o)
    def __del__(s): print('del', s.n)
x = C(1); x += 1; print('now', x.n); x = x + 1; print('now', x.n); del x
# expect: del 1
# expect: now 2
# expect: del 2
# expect: now 3
# expect: del 3
