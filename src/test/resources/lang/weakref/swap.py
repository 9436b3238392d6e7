import weakref
class C: pass
a, b = C(), C(); ra, rb = weakref.ref(a), weakref.ref(b); a, b = b, a; print(ra() is b, rb() is a); a = None; print(rb())
# expect: True True
# expect: None
