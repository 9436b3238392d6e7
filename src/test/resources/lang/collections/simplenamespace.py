from types import SimpleNamespace
n = SimpleNamespace(a=1, b='x')
n.c = [n]
del n.b
print(n, n.a, n == SimpleNamespace(a=1), SimpleNamespace(a=1) == SimpleNamespace(a=1), SimpleNamespace({'q': 2}))
try:
    SimpleNamespace(1, 2)
except TypeError as e:
    print(e)

# expect: namespace(a=1, c=[namespace(...)]) 1 False True namespace(q=2)
# expect: SimpleNamespace expected at most 1 argument, got 2
