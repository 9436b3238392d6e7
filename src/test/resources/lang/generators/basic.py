def g():
    yield 1
    yield 2
x = g()
print(next(x), next(x), next(x, 'end'))  # expect: 1 2 end
print(list(g()), sum(g()), tuple(g()))  # expect: [1, 2] 3 (1, 2)
