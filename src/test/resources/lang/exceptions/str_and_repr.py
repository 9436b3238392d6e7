print(str(ValueError()), repr(ValueError()), str(ValueError(1)), repr(ValueError(1, 'a')), str(ValueError(1, 'a')))
print(str(KeyError('k')), repr(KeyError('k')))
print(str(OSError(2, 'No such file')), repr(OSError(2, 'x')))
print(isinstance(OSError(2, 'x'), FileNotFoundError))
print(StopIteration(5).value)
# expect:  ValueError() 1 ValueError(1, 'a') (1, 'a')
# expect: 'k' KeyError('k')
# expect: [Errno 2] No such file PermissionError(2, 'x')
# expect: False
# expect: 5
