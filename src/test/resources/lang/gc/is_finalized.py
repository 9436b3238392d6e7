import gc
class C:
    def __del__(self):
        global k
        k = self
c = C(); print(gc.is_finalized(c)); del c; print(gc.is_finalized(k)); print(gc.is_finalized(1))
# expect: False
# expect: True
# expect: False
