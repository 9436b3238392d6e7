def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: ImportError('m', foo=1))  # expect: TypeError ImportError() got an unexpected keyword argument 'foo'
attempt(lambda: ValueError(x=1))  # expect: TypeError ValueError() takes no keyword arguments
attempt(lambda: UnicodeDecodeError('a'))  # expect: TypeError function takes exactly 5 arguments (1 given)
attempt(lambda: ExceptionGroup('m', []))  # expect: ValueError second argument (exceptions) must be a non-empty sequence
attempt(lambda: ExceptionGroup('m', [1]))  # expect: ValueError Item 0 of second argument (exceptions) is not an exception
attempt(lambda: ExceptionGroup('m', [KeyboardInterrupt()]))  # expect: TypeError Cannot nest BaseExceptions in an ExceptionGroup
