class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
o = C(1); o = C(2); print('x'); o = None
# expect: del 1
# expect: x
# expect: del 2
