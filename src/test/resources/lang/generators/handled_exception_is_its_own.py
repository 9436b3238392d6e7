import sys
def g():
    yield sys.exception()
    try:
        raise KeyError('in g')
    except KeyError:
        yield repr(sys.exception())
x = g()
try:
    raise ValueError('outside')
except ValueError:
    print(repr(next(x)))
    print(next(x))
    print(repr(sys.exception()))
# expect: ValueError('outside')
# expect: KeyError('in g')
# expect: ValueError('outside')
