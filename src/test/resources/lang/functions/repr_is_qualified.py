def outer():
    def inner(): pass
    return inner
print(repr(outer()).split(' at ')[0])  # expect: <function outer.<locals>.inner
print(repr(print))  # expect: <built-in function print>
