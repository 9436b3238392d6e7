class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
class K: x = C(1)
K.x = C(2); print('-'); del K.x; print('end')
# expect: del 1
# expect: -
# expect: del 2
# expect: end
