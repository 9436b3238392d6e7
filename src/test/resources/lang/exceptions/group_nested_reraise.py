try:
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2), KeyError(3)])
    except* ValueError as e:
        raise
    except* TypeError as e:
        raise RuntimeError('r')
except* Exception as e:
    print([repr(x) for x in e.exceptions])
# expect: ["RuntimeError('r')", "ExceptionGroup('g', [ValueError(1), KeyError(3)])"]
