def f(a, w):
    return t"x{a!r:>{w}}y{w}", t"", t"{a}"
