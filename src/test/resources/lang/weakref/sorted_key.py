import weakref
class C:
    def __init__(s, n): s.n = n
l = [C(3), C(1), C(2)]; l.sort(key=lambda c: c.n); rs = [weakref.ref(c) for c in l]; print([r().n for r in rs]); del l; print([r() for r in rs])
# expect: [1, 2, 3]
# expect: [None, None, None]
