import sys
sys.unraisablehook = lambda u: print(u.exc_type.__name__, u.exc_value)
def g():
    try: yield 1
    except GeneratorExit: yield 2
it = g(); next(it); del it; print('end')
# expect: RuntimeError generator ignored GeneratorExit
# expect: end
