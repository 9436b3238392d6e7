import weakref
class C: pass
o = C()
for i in range(3): weakref.finalize(o, print, i)
del o
# expect: 2
# expect: 1
# expect: 0
