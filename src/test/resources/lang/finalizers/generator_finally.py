def g():
    try: yield 1; yield 2
    finally: print('closed')
it = g(); print(next(it)); del it; print('after')
# expect: 1
# expect: closed
# expect: after
