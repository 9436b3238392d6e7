def g():
    try: yield 1
    finally: print('closed')
def f():
    it = g(); next(it); print('f')
f(); print('after')
# expect: f
# expect: closed
# expect: after
