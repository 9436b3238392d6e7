import weakref
class C: pass
l = [C()]; r = weakref.ref(l[0]); it = iter(l); del l
for x in it: pass
print(r() is x); del x; print(r())
# expect: True
# expect: None
