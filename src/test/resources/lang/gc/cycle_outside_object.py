import gc
class C:
    def __del__(self): print('del')
class N: pass
n = N(); n.n = n; n.c = C(); del n; print('-'); gc.collect(); print('end')
# expect: -
# expect: del
# expect: end
