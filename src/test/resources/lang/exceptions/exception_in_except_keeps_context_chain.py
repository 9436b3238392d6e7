def f():
    try: raise ValueError(1)
    except ValueError:
        try: raise TypeError(2)
        except TypeError:
            raise KeyError(3)
try: f()
except KeyError as e:
    x = e
    while x: print(repr(x)); x = x.__context__
# expect: KeyError(3)
# expect: TypeError(2)
# expect: ValueError(1)
