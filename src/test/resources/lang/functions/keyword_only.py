def f(a, *, k, d=4):
    return a, k, d
print(f(1, k=2))  # expect: (1, 2, 4)
print(f.__kwdefaults__)  # expect: {'d': 4}
f(1)
# raises: TypeError: f() missing 1 required keyword-only argument: 'k'
