class A[T = int, U: (int, str) = str](B[T]):
    x: T
    def f[V](self, v: V) -> U: return T
