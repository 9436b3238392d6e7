def f():
    x = 'kept'
    try:
        [1 / x for x in [0]]
    except ZeroDivisionError:
        pass
    return x
print(f())  # expect: kept
