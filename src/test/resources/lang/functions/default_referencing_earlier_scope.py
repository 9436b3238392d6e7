x = 1
def f(a=x): return a
x = 2
print(f())  # expect: 1
def g(fns=[lambda i=i: i for i in range(3)]): return [h() for h in fns]
print(g())  # expect: [0, 1, 2]
