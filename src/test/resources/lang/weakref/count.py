import weakref
class C: pass
o = C(); print(weakref.getweakrefcount(o)); a = weakref.ref(o); b = weakref.ref(o); c = weakref.ref(o, print)
print(a is b, weakref.getweakrefcount(o), weakref.getweakrefs(o) == [a, c]); del c; print(weakref.getweakrefcount(o))
del a, b; print(weakref.getweakrefcount(o))
# expect: 0
# expect: True 2 True
# expect: 1
# expect: 0
