class S1: __slots__ = ("a", "b")
class S2: __slots__ = ("c",)
class Empty: __slots__ = ()
try:
    class Both(S1, S2): pass
except TypeError as e: print(e)
class Fine(S1, Empty): __slots__ = ("d",)
f = Fine()
f.a, f.b, f.d = 1, 2, 3
print(f.a, f.b, f.d)
class Deeper(Fine): pass
class Also(Deeper, S1): pass
print([k.__name__ for k in Also.__mro__])
try:
    class Int(int, S1): pass
except TypeError as e: print(e)
# expect: multiple bases have instance lay-out conflict
# expect: 1 2 3
# expect: ['Also', 'Deeper', 'Fine', 'S1', 'Empty', 'object']
# expect: multiple bases have instance lay-out conflict
