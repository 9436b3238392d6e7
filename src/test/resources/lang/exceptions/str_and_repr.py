print(str(ValueError()), repr(ValueError()), str(ValueError(1)), repr(ValueError(1, 'a')), str(ValueError(1, 'a')))
print(str(KeyError('k')), repr(KeyError('k')))
print(str(OSError(5, 'bad disk')), repr(OSError(5, 'x')))
print(StopIteration(5).value)
# expect:  ValueError() 1 ValueError(1, 'a') (1, 'a')
# expect: 'k' KeyError('k')
# expect: [Errno 5] bad disk OSError(5, 'x')
# expect: 5
