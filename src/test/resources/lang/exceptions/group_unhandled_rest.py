try:
    try:
        raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
    except* ValueError as e:
        print('got', repr(e))
except ExceptionGroup as e:
    print('rest', repr(e))
# expect: got ExceptionGroup('g', [ValueError(1)])
# expect: rest ExceptionGroup('g', [KeyError(2)])
