import weakref, collections
class C: pass
d = collections.OrderedDict(a=C(), b=C()); r = weakref.ref(d['a']); d.popitem(last=False); print(r()); r = weakref.ref(d['b']); d.clear(); print(r())
# expect: None
# expect: None
