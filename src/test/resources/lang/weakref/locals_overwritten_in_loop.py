import weakref
class C: pass
def f():
    rs = []
    for i in range(3):
        o = C(); rs.append(weakref.ref(o)); print([r() is not None for r in rs])
f()
# expect: [True]
# expect: [False, True]
# expect: [False, False, True]
