import atexit
@atexit.register
def first(): print('first registered')
atexit.register(print, 'second', 'registered')
print(atexit._ncallbacks())
atexit.unregister(first)
print(atexit._ncallbacks())
atexit._run_exitfuncs()
# expect: 2
# expect: 1
# expect: second registered
