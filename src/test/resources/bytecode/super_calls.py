class A(B):
    def f(self):
        return super().f(1), super().x, super(A, self).y, super
    def g():
        return super().h
