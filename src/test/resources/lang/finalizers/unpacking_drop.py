class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
_, x, _ = C(1), C(2), C(3); print('-'); del _; print('end'); del x
# expect: del 1
# expect: -
# expect: del 3
# expect: end
# expect: del 2
