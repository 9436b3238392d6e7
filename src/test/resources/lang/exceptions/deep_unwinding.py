def f(n):
    try:
        if n == 0: raise ValueError('deep')
        f(n - 1)
    finally:
        print(n, end=' ')
try:
    f(4)
except ValueError as e:
    print(e)
# expect: 0 1 2 3 4 deep
