def f[*Ts, **Q, T = int](x: T) -> T:
    return x
a, b, c = f.__type_params__
print(a, b, c, f(1), c.__default__, c.has_default(), a.has_default(), b.args, b.kwargs)
def g[T: (int, str)](x):
    pass
print(g.__type_params__[0].__constraints__, g.__type_params__[0].__bound__)

# expect: Ts Q T 1 <class 'int'> True False Q.args Q.kwargs
# expect: (<class 'int'>, <class 'str'>) None
