class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
class H: pass
h = H(); setattr(h, 'x', C(1)); setattr(h, 'x', C(2)); print('-'); delattr(h, 'x'); print('end')
# expect: del 1
# expect: -
# expect: del 2
# expect: end
