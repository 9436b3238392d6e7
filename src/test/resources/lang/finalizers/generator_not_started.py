def g():
    try: yield 1
    finally: print('closed')
it = g(); del it; print('nothing')
# expect: nothing
