class A:
    def __int__(self): return 42
    def __index__(self): return 7
class B:
    def __index__(self): return 9
class C:
    def __int__(self): return 'no'
class D:
    def __float__(self): return 1.5
print(int(A()), int(B()), [0] * B(), 'abcdefghijk'[B()], hex(B()))
for f in (lambda: int(C()), lambda: int(D()), lambda: [1][A():D()], lambda: range(D())):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(float(D()), float(B()))
# expect: 42 9 [0, 0, 0, 0, 0, 0, 0, 0, 0] j 0x9
# expect: __int__ returned non-int (type str)
# expect: int() argument must be a string, a bytes-like object or a real number, not 'D'
# expect: slice indices must be integers or None or have an __index__ method
# expect: 'D' object cannot be interpreted as an integer
# expect: 1.5 9.0
