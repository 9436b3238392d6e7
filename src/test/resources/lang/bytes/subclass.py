class B(bytes):
    def __new__(cls, v): return super().__new__(cls, v + b'!')
b = B(b'ab')
print(b, type(b + b'c').__name__, type(b[:]).__name__, len(b), b[0], bytes(b), b == b'ab!', type(bytes(b)).__name__)
class C:
    def __bytes__(self): return b'from bytes'
class D:
    def __bytes__(self): return 'no'
print(bytes(C()), b'%s' % C(), b'%b' % C())
try:
    bytes(D())
except TypeError as e:
    print(e)
# expect: b'ab!' bytes bytes 3 97 b'ab!' True bytes
# expect: b'from bytes' b'from bytes' b'from bytes'
# expect: __bytes__ returned non-bytes (type str)
