import array
import math
import warnings


def show(f):
    try:
        print(f())
    except (Exception, Warning) as e:
        print(type(e).__name__, e)


for f in (
    lambda: int(memoryview(b"100"), 2), lambda: int(array.array("B", b"10"), 16),
    lambda: int(b"12\xa0"), lambda: int(b"12\x1f"), lambda: float(b"12\xa0"),
    lambda: int(memoryview(b"23")), lambda: float(memoryview(b"2.5")),
    lambda: int(bytearray(b"0x10"), 0), lambda: int("12\xa0"), lambda: float("-nan"),
):
    show(f)
print(math.copysign(1, float("-nan")), math.copysign(1, float("nan")))
warnings.simplefilter("error")


class Answer(float):
    def __float__(self):
        return 42.0


class Itself(float):
    def __float__(self):
        return self


class Text(str):
    def __float__(self):
        return 1.0


class Named(float):
    def __init__(self, value, name=None):
        self.name = name


class Truth:
    def __int__(self):
        return True


class Trunc:
    def __trunc__(self):
        return 5


for f in (
    lambda: float(Answer()), lambda: float(Itself()), lambda: float(Text("8")),
    lambda: Named(2.5, name="x").name, lambda: Answer(x=0), lambda: float(x=0),
    lambda: int(Truth()), lambda: math.sqrt(Itself(4)), lambda: complex(Itself(4)),
    lambda: Answer(1, 2), lambda: int(Trunc()),
):
    show(f)
# expect: TypeError int() can't convert non-string with explicit base
# expect: TypeError int() can't convert non-string with explicit base
# expect: ValueError invalid literal for int() with base 10: b'12\xa0'
# expect: ValueError invalid literal for int() with base 10: b'12\x1f'
# expect: ValueError could not convert string to float: b'12\xa0'
# expect: 23
# expect: 2.5
# expect: 16
# expect: 12
# expect: nan
# expect: -1.0 1.0
# expect: 42.0
# expect: DeprecationWarning Itself.__float__ returned non-float (type Itself).  The ability to return an instance of a strict subclass of float is deprecated, and may be removed in a future version of Python.
# expect: 1.0
# expect: x
# expect: TypeError float() takes no keyword arguments
# expect: TypeError float() takes no keyword arguments
# expect: DeprecationWarning __int__ returned non-int (type bool).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.
# expect: 2.0
# expect: (4+0j)
# expect: TypeError float expected at most 1 argument, got 2
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'Trunc'
