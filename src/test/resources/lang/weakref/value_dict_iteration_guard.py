import weakref
class C: pass
d = weakref.WeakValueDictionary(); l = [C() for _ in range(3)]
for i, x in enumerate(l): d[i] = x
x = None
for k in d:
    l.clear()
print(len(d))
# expect: 0
