print(repr(AttributeError('a', name='b', obj=5).obj))  # expect: 5
print(repr(ImportError('a', name='b', path='c').path))  # expect: 'c'
print((OSError(5, 'msg').errno, OSError(5, 'msg').strerror))  # expect: (5, 'msg')
print((OSError(5, 'msg', 'f').filename, OSError('x').errno))  # expect: ('f', None)
print(repr(ExceptionGroup('m', [ValueError(1), TypeError(2)]).split(ValueError)))  # expect: (ExceptionGroup('m', [ValueError(1)]), ExceptionGroup('m', [TypeError(2)]))
print(repr(ExceptionGroup('m', [ValueError(1), ExceptionGroup('n', [OSError(1)])]).subgroup((OSError,))))  # expect: ExceptionGroup('m', [ExceptionGroup('n', [OSError(1)])])
