import weakref, collections
class C: pass
d = collections.deque(maxlen=1); d.append(C()); r = weakref.ref(d[0]); d.append(2); print(r())
# expect: None
