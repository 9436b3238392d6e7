import weakref
class R(weakref.ref):
    def __init__(self, o, cb=None, name=''):
        super().__init__(o, cb); self.name = name
    def __new__(cls, o, cb=None, name=''): return super().__new__(cls, o, cb)
class C: pass
o = C(); r = R(o, lambda r: print('dead', r.name), 'n'); print(r() is o, r.name); del o; print(r())
# expect: True n
# expect: dead n
# expect: None
