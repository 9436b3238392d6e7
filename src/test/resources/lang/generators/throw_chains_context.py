def g():
    try: yield
    except ValueError as e:
        raise KeyError('from g')
x = g(); next(x)
try: x.throw(ValueError('in'))
except KeyError as e: print(repr(e), repr(e.__context__))
# expect: KeyError('from g') ValueError('in')
