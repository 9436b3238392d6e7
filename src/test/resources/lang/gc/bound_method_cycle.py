import gc
class C:
    def m(self): pass
    def __del__(self): print('del')
c = C(); c.f = c.m; del c; print('-'); gc.collect(); print('end')
# expect: -
# expect: del
# expect: end
