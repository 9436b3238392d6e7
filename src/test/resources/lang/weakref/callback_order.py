import weakref
class C: pass
o = C()
rs = [weakref.ref(o, lambda r, i=i: print('cb', i)) for i in range(4)]
del o
# expect: cb 3
# expect: cb 2
# expect: cb 1
# expect: cb 0
