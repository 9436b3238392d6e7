import gc
class C:
    def __del__(self):
        global k
        k = self; print('del')
c = C(); c.c = c; del c; gc.collect(); print(k.c is k); k.c = None; k = None; print('end')
# expect: del
# expect: True
# expect: end
