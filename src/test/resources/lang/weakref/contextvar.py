import weakref, contextvars
class C: pass
v = contextvars.ContextVar('v'); t = v.set(C()); r = weakref.ref(v.get()); print(r() is not None); v.reset(t); del t; print(r())
# expect: True
# expect: None
