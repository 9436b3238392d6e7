import weakref
class C: pass
def make():
    o = C()
    def f(): return o
    return f, weakref.ref(o)
f, r = make(); print(r() is f()); del f; print(r())
# expect: True
# expect: None
