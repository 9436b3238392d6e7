class C:
    def __enter__(self): return self
    def __exit__(self, *a): print('exit', a)
def f():
    for i in range(3):
        with C():
            if i == 1: return i
            continue
print(f())
# expect: exit (None, None, None)
# expect: exit (None, None, None)
# expect: 1
