import weakref
class C: pass
s = weakref.WeakSet(); a = C(); b = C(); s.add(a); s.add(b); s.add(C()); print(len(s)); del a; print(len(s)); b = None; print(len(s), list(s))
# expect: 2
# expect: 1
# expect: 0 []
