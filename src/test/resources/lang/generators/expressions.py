print(sum(x * x for x in range(10)), max((len(w), w) for w in ['a', 'bbb', 'cc']))  # expect: 285 (3, 'bbb')
g = (i for i in range(3))
print(next(g), list(g), list(g))  # expect: 0 [1, 2] []
print(type(g).__name__, g.__name__)  # expect: generator <genexpr>
