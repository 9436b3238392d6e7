class A:
    def __str__(self): return 'str!'
    def __repr__(self): return 'repr!'
class B:
    def __repr__(self): return 'only repr'
class C:
    def __str__(self): return 5
class D:
    def __repr__(self): return None
print(str(A()), repr(A()), str(B()), f'{A()} {A()!r} {B()!s}', '%s %r' % (A(), A()), '{} {!r}'.format(A(), A()), [A()])
for f in (lambda: str(C()), lambda: repr(D()), lambda: str(D()), lambda: f'{C()}'):
    try:
        print(f())
    except TypeError as e:
        print(e)
# expect: str! repr! only repr str! repr! only repr str! repr! str! repr! [repr!]
# expect: __str__ returned non-string (type int)
# expect: __repr__ returned non-string (type NoneType)
# expect: __str__ returned non-string (type NoneType)
# expect: __str__ returned non-string (type int)
