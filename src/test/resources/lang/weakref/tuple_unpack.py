import weakref
class C: pass
a, (b, *c) = C(), (C(), C(), C()); rs = [weakref.ref(x) for x in (a, b, *c)]; print(len(rs)); del a; print([r() is None for r in rs]); del c; print([r() is None for r in rs])
# expect: 4
# expect: [True, False, False, False]
# expect: [True, False, True, True]
