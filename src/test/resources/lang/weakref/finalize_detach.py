import weakref
class C: pass
o = C(); f = weakref.finalize(o, print, 'no'); print(f.detach() is not None, f.alive); del o; print('end')
# expect: True False
# expect: end
