import sys
sys.unraisablehook = lambda a: print(a.exc_type.__name__, a.exc_value, a.err_msg.split(' at ')[0], a.object)
def g():
    try: yield 1
    finally: raise KeyError('k')
it = g(); next(it); del it; print('end')
# expect: KeyError 'k' Exception ignored while closing generator <generator object g None
# expect: end
