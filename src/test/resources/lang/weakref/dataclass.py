import weakref, dataclasses
@dataclasses.dataclass
class D:
    x: object
class C: pass
d = D(C()); r = weakref.ref(d.x); d.x = None; print(r())
@dataclasses.dataclass(slots=True, weakref_slot=True)
class E:
    x: int
e = E(1); r = weakref.ref(e); print(r() is e); del e; print(r())
# expect: None
# expect: True
# expect: None
