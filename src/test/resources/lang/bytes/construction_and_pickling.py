import copy
import pickle


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Hidden(list): __bytes__ = None
class HiddenInt(int): __bytes__ = None
class HiddenBytes(bytes): __bytes__ = None
class Sub(bytes): pass


class Text(str):
    def __bytes__(self):
        return b"abc"


class Made:
    def __bytes__(self):
        return Sub(b"x")


for kind in bytes, bytearray:
    for kw in dict(encoding="ascii"), dict(errors="ignore"):
        for args in (), ("",), (b"",), (0,):
            show(lambda: kind(*args, **kw))
    for arg in Hidden([1]), HiddenInt(3), HiddenBytes(b"a"), Text("\u20ac"):
        show(lambda: kind(arg))
    show(lambda: kind(Text("\u20ac"), "iso8859-15"))
    show(lambda: type(kind(Made())).__name__)

whole = b"12"
print(whole * 1 is whole, 1 * whole is whole, whole[:] is whole, whole + b"" is whole, b"" + whole is whole)


class Slotted(bytearray):
    __slots__ = ("x", "__dict__")


a = Slotted(b"abc")
a.x, a.y = 1, [2]
print(a.__reduce__()[1:], a.__reduce_ex__(2)[1:], a.__reduce_ex__(4)[1:], Slotted().__reduce_ex__(4)[1:])
print([bytes(pickle.loads(pickle.dumps(bytearray(b"xyz"), p))) for p in range(6)])
print(copy.copy(a).y is a.y, copy.deepcopy(a).x, bytes(copy.copy(a)))
b = bytearray(range(10))
b[1:-1:2] = b""
print(b)
view = memoryview(b)


def cut():
    b[1:-1:2] = b""


for f in cut, b.pop, b.clear, lambda: b.resize(2), lambda: b.extend(b"ab"), lambda: b.__init__(b"abc"):
    show(f)
show(lambda: bytes([1]).decode("utf\0"))
show(lambda: "a".encode("a\0b"))
# expect: TypeError encoding without a string argument
# expect: b''
# expect: TypeError encoding without a string argument
# expect: TypeError encoding without a string argument
# expect: TypeError errors without a string argument
# expect: TypeError string argument without an encoding
# expect: TypeError errors without a string argument
# expect: TypeError errors without a string argument
# expect: TypeError 'NoneType' object is not callable
# expect: TypeError 'NoneType' object is not callable
# expect: TypeError 'NoneType' object is not callable
# expect: b'abc'
# expect: b'\xa4'
# expect: Sub
# expect: TypeError encoding without a string argument
# expect: bytearray(b'')
# expect: TypeError encoding without a string argument
# expect: TypeError encoding without a string argument
# expect: TypeError errors without a string argument
# expect: TypeError string argument without an encoding
# expect: TypeError errors without a string argument
# expect: TypeError errors without a string argument
# expect: bytearray(b'\x01')
# expect: bytearray(b'\x00\x00\x00')
# expect: bytearray(b'a')
# expect: TypeError string argument without an encoding
# expect: bytearray(b'\xa4')
# expect: TypeError cannot convert 'Made' object to bytearray
# expect: True True True True True
# expect: (('abc', 'latin-1'), ({'y': [2]}, {'x': 1})) (('abc', 'latin-1'), ({'y': [2]}, {'x': 1})) ((b'abc',), ({'y': [2]}, {'x': 1})) ((), None)
# expect: [b'xyz', b'xyz', b'xyz', b'xyz', b'xyz', b'xyz']
# expect: True 1 b'abc'
# expect: bytearray(b'\x00\x02\x04\x06\x08\t')
# expect: BufferError Existing exports of data: object cannot be re-sized
# expect: BufferError Existing exports of data: object cannot be re-sized
# expect: BufferError Existing exports of data: object cannot be re-sized
# expect: BufferError Existing exports of data: object cannot be re-sized
# expect: BufferError Existing exports of data: object cannot be re-sized
# expect: BufferError Existing exports of data: object cannot be re-sized
# expect: ValueError embedded null character
# expect: ValueError embedded null character
