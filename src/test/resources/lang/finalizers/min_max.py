class C:
    def __init__(s, n): s.n = n
    def __lt__(s, o): return s.n < o.n
    def __gt__(s, o): return s.n > o.n
    def __del__(s): print('del', s.n)
x = max(C(1), C(3), C(2)); print('max', x.n); del x; print('end')
# expect: del 2
# expect: del 1
# expect: max 3
# expect: del 3
# expect: end
