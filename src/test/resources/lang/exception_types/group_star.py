def f(excs):
    try:
        raise ExceptionGroup('g', excs)
    except* ValueError as e:
        print('value', repr(e))
    except* (TypeError, KeyError) as e:
        print('type or key', repr(e))
f([ValueError(1), TypeError(2), ValueError(3)])
try:
    f([OSError(5), KeyError('x')])
except ExceptionGroup as e:
    print('left', repr(e))
try:
    raise ValueError('plain')
except* ValueError as e:
    print(repr(e))
# expect: value ExceptionGroup('g', [ValueError(1), ValueError(3)])
# expect: type or key ExceptionGroup('g', [TypeError(2)])
# expect: type or key ExceptionGroup('g', [KeyError('x')])
# expect: left ExceptionGroup('g', [OSError(5)])
# expect: ExceptionGroup('', (ValueError('plain'),))
