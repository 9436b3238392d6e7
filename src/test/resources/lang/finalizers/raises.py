import sys
sys.unraisablehook = lambda u: print('unraisable', u.exc_type.__name__, u.exc_value, u.err_msg.split(' at ')[0], u.object)
class C:
    def __del__(self): raise ValueError('boom')
o = C(); del o; print('end')
# expect: unraisable ValueError boom Exception ignored while calling deallocator <function C.__del__ None
# expect: end
