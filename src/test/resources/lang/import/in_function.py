def f():
    from math import floor
    return floor(2.5)
print(f())  # expect: 2
