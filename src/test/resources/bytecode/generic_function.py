def f[T: int, *Ts, **P](x: T = 1, *a: *Ts, k: int = 2) -> T:
    return T
