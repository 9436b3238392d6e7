import weakref
class C: pass
o = C(); p = weakref.proxy(o, lambda q: print('proxy gone')); del o; print('end')
# expect: proxy gone
# expect: end
