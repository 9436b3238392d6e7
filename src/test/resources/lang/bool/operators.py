class T:
    def __bool__(self): return True
class L:
    def __len__(self): return 0
class Bad:
    def __bool__(self): return 1
print(bool(T()), bool(L()), not L(), T() and 'yes', L() or 'no')
try:
    bool(Bad())
except TypeError as e:
    print(e)
try:
    class X(bool): pass
except TypeError as e:
    print(e)
print([True, False][True], sum([True, True, False]), f'{True:5}|{True!s:5}|{True:d}', True.__class__.__mro__)
# expect: True False True yes no
# expect: __bool__ should return bool, returned int
# expect: type 'bool' is not an acceptable base type
# expect: False 2     1|True |1 (<class 'bool'>, <class 'int'>, <class 'object'>)
