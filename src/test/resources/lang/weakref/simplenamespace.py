import weakref, types
class C: pass
n = types.SimpleNamespace(a=C()); r = weakref.ref(n.a); del n.a; print(r()); n.a = C(); r = weakref.ref(n.a); del n; print(r())
# expect: None
# expect: None
