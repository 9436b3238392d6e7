def f(x):
    def g(): return x
    return g
g = f(42)
print(g.__closure__[0].cell_contents)  # expect: 42
print(g.__code__.co_freevars)  # expect: ('x',)
