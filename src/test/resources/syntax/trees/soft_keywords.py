class A[T: int = str, *Ts = *tuple[int], **P = [int]](B, metaclass=M, *c, **d): pass
class B: x: int
class C(): pass
def f[T: (int, str)](x: T) -> T: return x
type X = int
type Y[T] = list[T]
type type = type
type = 3
type(x)
type[0]
type.a
type, b = 1, 2
match = 1
match.x
match(x)
match[x]
match -x
match, case = 1, 2
case = 3
_ = match
