def f(a, b=1, /, c=2, *args, d, **kw):
    x = 1
    return x
c = f.__code__
print(c.co_name, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_nlocals)  # expect: f 3 2 1 7
print(c.co_varnames)  # expect: ('a', 'b', 'c', 'd', 'args', 'kw', 'x')
print(c.co_flags)  # expect: 15
