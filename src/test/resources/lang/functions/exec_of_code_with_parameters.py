def f(a, *, b): pass
def g(*args, c=1): return args


for code in f.__code__, g.__code__:
    for run in exec, eval:
        try:
            print(run(code, {}))
        except TypeError as e:
            print(e)
ns = {}
exec('x = 1', ns)
print(type(ns['__builtins__']), ns['__builtins__']['len'] is len)
try:
    __import__('x', level=1)
except KeyError as e:
    print(repr(e))
# expect: f() missing 1 required positional argument: 'a'
# expect: f() missing 1 required positional argument: 'a'
# expect: g() missing 1 required keyword-only argument: 'c'
# expect: g() missing 1 required keyword-only argument: 'c'
# expect: <class 'dict'> True
# expect: KeyError("'__name__' not in globals")
