class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
class H:
    @property
    def c(self): return C(7)
h = H(); h.c; print('-'); print(h.c.n); print('end')
# expect: del 7
# expect: -
# expect: del 7
# expect: 7
# expect: end
