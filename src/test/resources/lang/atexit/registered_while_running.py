import atexit
import sys
sys.unraisablehook = lambda u: print(u.exc_type.__name__, u.err_msg[:36], u.object)
def bad(): raise ValueError('bad')
atexit.register(print, 'last')
atexit.register(bad)
atexit.register(lambda: atexit.register(print, 'never'))
atexit._run_exitfuncs()
print(atexit._ncallbacks())
# expect: ValueError Exception ignored in atexit callback None
# expect: last
# expect: 0
