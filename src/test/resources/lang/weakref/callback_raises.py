import weakref, sys
sys.unraisablehook = lambda a: print(a.exc_type.__name__, a.exc_value, a.err_msg.split(' at ')[0])
class C: pass
o = C()
def cb(r): raise ValueError('x')
w = weakref.ref(o, cb); del o; print('end')
# expect: ValueError x Exception ignored while calling weakref callback <function cb
# expect: end
