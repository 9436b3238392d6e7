try:
    try:
        raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
    except* ValueError:
        raise TypeError('new')
    except* KeyError:
        raise
except BaseException as e:
    print(repr(e))
# expect: ExceptionGroup('', [TypeError('new'), ExceptionGroup('g', [KeyError(2)])])
