class C:
    def __del__(self): print('del')
def f(x): print('f')
f(C()); print('after')
# expect: f
# expect: del
# expect: after
