import types, copy
class NS(types.SimpleNamespace): pass
class Odd(types.SimpleNamespace):
    def __new__(cls, *a, **k): return 5 if not k else super().__new__(cls, *a, **k)
print(copy.replace(NS(a=1, b=2), b=3))
try: copy.replace(Odd(a=1), a=2)
except TypeError as e: print(e)
# expect: NS(a=1, b=3)
# expect: expect types.SimpleNamespace type, but Odd() returned 'int' object
