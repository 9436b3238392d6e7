import sys


class A:
    pass


class L(list):
    pass


for o in (None, True, 0, 2 ** 30, 1.5, 1j, 'abc', '\u20ac', '\U0001f600', b'abc', bytearray(b'abc'), (), (1, 2), [], [1] * 10, {}, {1: 2}, set(),
          range(3), slice(1), object(), A(), L(), int, len, iter([]), zip(), enumerate([]), property(), ValueError('x'), memoryview(b'')):
    print(type(o).__name__, sys.getsizeof(o))
print([].__sizeof__(), {}.__sizeof__(), ().__sizeof__(), 'a'.__sizeof__())
# expect: NoneType 16
# expect: bool 28
# expect: int 28
# expect: int 32
# expect: float 24
# expect: complex 32
# expect: str 44
# expect: str 60
# expect: str 64
# expect: bytes 36
# expect: bytearray 60
# expect: tuple 48
# expect: tuple 64
# expect: list 56
# expect: list 136
# expect: dict 64
# expect: dict 224
# expect: set 216
# expect: range 48
# expect: slice 56
# expect: object 16
# expect: A 48
# expect: L 72
# expect: type 416
# expect: builtin_function_or_method 72
# expect: list_iterator 48
# expect: zip 64
# expect: enumerate 72
# expect: property 80
# expect: ValueError 88
# expect: memoryview 184
# expect: 40 48 32 42
