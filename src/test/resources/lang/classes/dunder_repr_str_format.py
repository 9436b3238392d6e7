class A:
    def __repr__(self): return 'R'
class B(A):
    def __str__(self): return 'S'
print(A(), B(), [B()], f'{A()} {B()!r}', '%s %r' % (B(), B()), str([A()]))  # expect: R S [R] R R S R [R]
