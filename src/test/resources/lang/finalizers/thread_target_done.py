import weakref
class C:
    def __del__(self): print('del')
def f(o): print('f')
f(o=C()); f(**{'o': C()}); f(*[C()]); print('end')
# expect: f
# expect: del
# expect: f
# expect: del
# expect: f
# expect: del
# expect: end
