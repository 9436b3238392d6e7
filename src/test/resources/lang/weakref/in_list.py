import weakref
class C: pass
l = [C(), C()]; r = [weakref.ref(x) for x in l]
print([x() is not None for x in r]); l.pop(0); print([x() is not None for x in r])
l.clear(); print([x() is not None for x in r])
# expect: [True, True]
# expect: [False, True]
# expect: [False, False]
