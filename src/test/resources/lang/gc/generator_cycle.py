import gc
def g():
    it = yield
    try: yield
    finally: print('closed')
i = g(); next(i); i.send(i); del i; print('-'); gc.collect(); print('end')
# expect: -
# expect: closed
# expect: end
