eg = ExceptionGroup('g', [ValueError(1), TypeError(2), ExceptionGroup('h', [ValueError(3)])])
try:
    raise eg
except* ValueError as e:
    print('V', e.exceptions)
except* TypeError as e:
    print('T', e.exceptions)
# expect: V (ValueError(1), ExceptionGroup('h', [ValueError(3)]))
# expect: T (TypeError(2),)
