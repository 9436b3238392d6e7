class A:
    @classmethod
    def c(cls): return 'A.c ' + cls.__name__
    @property
    def p(self): return 'A.p'
    x = 'A.x'
class B(A):
    @classmethod
    def c(cls): return 'B.c ' + super().c()
    @property
    def p(self): return 'B.p ' + super().p
    def y(self): return super().x
    def old(self): return super(B, self).p
    def comp(self): s = super(); return [s.p for _ in range(2)]
print(B.c(), B().c(), B().p, B().y(), B().old(), B().comp())  # expect: B.c A.c B B.c A.c B B.p A.p A.x A.p ['A.p', 'A.p']
