type X = int
type Y[T] = list[Y[T]]
class A:
    type Z = X
