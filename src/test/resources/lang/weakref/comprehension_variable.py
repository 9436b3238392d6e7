import weakref
class C: pass
l = [C() for _ in range(3)]
rs = [weakref.ref(x) for x in l]
del l
print([r() for r in rs])
# expect: [None, None, None]
