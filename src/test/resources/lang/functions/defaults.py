def f(a, b=2, c=3):
    return a, b, c
print(f(1))  # expect: (1, 2, 3)
print(f(1, 5))  # expect: (1, 5, 3)
print(f(1, c=7))  # expect: (1, 2, 7)
print(f.__defaults__)  # expect: (2, 3)
