import weakref
class C: pass
l = [C(), C()]; rs = []
for x in l: rs.append(weakref.ref(x))
del l
print([r() is not None for r in rs]); del x; print([r() is not None for r in rs])
# expect: [False, True]
# expect: [False, False]
