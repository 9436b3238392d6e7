import functools
@functools.singledispatch
def f(x):
    return 'other'
@f.register(int)
def _(x):
    return 'int'
@f.register(list)
def _(x):
    return 'list'
print(f(1), f(True), f([]), f('a'))  # expect: int int list other
