def f(x):
    try:
        print('try')
        if x: raise ValueError(x)
    except ValueError as e:
        print('except', e)
    else:
        print('else')
    finally:
        print('finally')
f(0)
f(1)
# expect: try
# expect: else
# expect: finally
# expect: try
# expect: except 1
# expect: finally
