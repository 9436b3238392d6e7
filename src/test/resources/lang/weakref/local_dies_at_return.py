import weakref
class C: pass
def f():
    global r
    o = C(); r = weakref.ref(o); print(r() is o)
f(); print(r())
# expect: True
# expect: None
