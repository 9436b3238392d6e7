class M(type):
    def __instancecheck__(cls, o): return o == 5
    def __subclasscheck__(cls, k): return k is int
class C(metaclass=M): pass
print(isinstance(5, C), isinstance(6, C), issubclass(int, C), issubclass(str, C))  # expect: True False True False
print(isinstance(1, (str, int)), isinstance(True, int), isinstance(1, int | str))  # expect: True True True
