class M(type):
    def __call__(cls, *a):
        o = super().__call__(*a); print('made'); return o
class C(metaclass=M):
    def __del__(self): print('del')
C(); c = C(); del c; print('end')
# expect: made
# expect: del
# expect: made
# expect: del
# expect: end
