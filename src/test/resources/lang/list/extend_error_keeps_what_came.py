a = []
def g():
    yield 1
    yield 2
    raise ValueError('stop')
try:
    a.extend(g())
except ValueError:
    print(a)  # expect: [1, 2]
