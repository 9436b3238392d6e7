class A:
    def __int__(self): return 42
    def __index__(self): return 7
class B:
    def __index__(self): return 9
class C:
    def __int__(self): return 'no'
class D:
    def __float__(self): return 1.5
print(int(A()), int(B()), [0] * B(), 'abcdefghijk'[B()], hex(B()), 1 << B())
for f in (lambda: int(C()), lambda: int(D()), lambda: [1][A():D()], lambda: range(D())):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(float(D()), float(B()))
