import gc
class C:
    def __del__(self): print('del')
c = C(); c.me = c; del c; print('not yet'); gc.collect(); print('end')
# expect: not yet
# expect: del
# expect: end
