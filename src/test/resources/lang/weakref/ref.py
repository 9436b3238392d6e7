import weakref
class C: pass
c = C()
r = weakref.ref(c)
print(r() is c, weakref.getweakrefcount(c), weakref.ref(c) is r, r == weakref.ref(c))
try:
    weakref.ref(3)
except TypeError as e:
    print(e)
# expect: True 1 True True
# expect: cannot create weak reference to 'int' object
