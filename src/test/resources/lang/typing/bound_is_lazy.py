def f[T: print('evaluated')](x):
    return x
print('defined')
f.__type_params__[0].__bound__

# expect: defined
# expect: evaluated
