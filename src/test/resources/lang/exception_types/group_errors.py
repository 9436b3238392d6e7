for f in (lambda: ExceptionGroup('m', []), lambda: ExceptionGroup('m', [1]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup('m'), lambda: ExceptionGroup('m', 5), lambda: ExceptionGroup('m', [KeyboardInterrupt()]), lambda: ExceptionGroup('m', [ValueError()]).split(3)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
# expect: ValueError second argument (exceptions) must be a non-empty sequence
# expect: ValueError Item 0 of second argument (exceptions) is not an exception
# expect: TypeError BaseExceptionGroup.__new__() argument 1 must be str, not int
# expect: TypeError BaseExceptionGroup.__new__() takes exactly 2 arguments (1 given)
# expect: TypeError second argument (exceptions) must be a sequence
# expect: TypeError Cannot nest BaseExceptions in an ExceptionGroup
# expect: TypeError expected an exception type, a tuple of exception types, or a callable (other than a class)
