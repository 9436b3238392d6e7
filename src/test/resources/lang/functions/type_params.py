def f[T](x: T) -> T:
    return x
print(f(3))  # expect: 3
