def f():
    try:
        raise ValueError('a')
    finally:
        raise TypeError('b')
try:
    f()
except TypeError as e:
    print(e, repr(e.__context__))
# expect: b ValueError('a')
