class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
class H: pass
h = H(); h.__dict__['a'] = C(1); h.__dict__ = {'b': C(2)}; print('-'); d = h.__dict__; del h; print('h gone'); del d; print('end')
# expect: del 1
# expect: -
# expect: h gone
# expect: del 2
# expect: end
