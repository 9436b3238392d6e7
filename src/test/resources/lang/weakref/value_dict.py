import weakref
class C: pass
d = weakref.WeakValueDictionary(); a = C(); d['a'] = a; d['b'] = C()
print(list(d), len(d)); del a; print(list(d), len(d), d.get('a'))
# expect: ['a'] 1
# expect: [] 0 None
