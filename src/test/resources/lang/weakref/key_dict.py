import weakref
class C: pass
d = weakref.WeakKeyDictionary(); a = C(); b = C(); d[a] = 1; d[b] = 2; print(len(d)); del a; print(len(d), list(d.values()))
# expect: 2
# expect: 1 [2]
