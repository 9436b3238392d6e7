import types


class Loader: pass


m = types.ModuleType("foo")
print(m.__annotations__, "__annotations__" in m.__dict__, m.__annotate__)
m.__annotations__ = {"a": int}
print(m.__annotations__)
m.__annotate__ = lambda format: {"x": str}
print(m.__annotations__, m.__annotations__ is m.__annotations__)
del m.__annotations__
print(m.__annotations__)
for value in 5, None:
    try:
        m.__annotate__ = value
        print(m.__annotate__)
    except TypeError as e:
        print(e)
m = types.ModuleType("foo")
print(m)
m.__loader__ = Loader
print(m)
del m.__name__
print(m)
m.__file__ = "/a/b.py"
print(m)
# expect: {} True None
# expect: {'a': <class 'int'>}
# expect: {'x': <class 'str'>} True
# expect: {}
# expect: __annotate__ must be callable or None
# expect: None
# expect: <module 'foo'>
# expect: <module 'foo' (<class '__main__.Loader'>)>
# expect: <module '?' (<class '__main__.Loader'>)>
# expect: <module '?' from '/a/b.py'>
