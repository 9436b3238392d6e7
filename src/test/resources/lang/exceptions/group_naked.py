try:
    raise ValueError('naked')
except* ValueError as e:
    print(repr(e))
# expect: ExceptionGroup('', (ValueError('naked'),))
