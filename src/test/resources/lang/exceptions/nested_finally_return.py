def f():
    for i in range(3):
        try:
            try:
                return i
            finally: print('inner')
        finally: print('outer')
print(f())
# expect: inner
# expect: outer
# expect: 0
