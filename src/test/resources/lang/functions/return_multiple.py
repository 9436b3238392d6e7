def f():
    return 1, 2
a, b = f()
print(a, b)  # expect: 1 2
def g():
    return
print(g())  # expect: None
