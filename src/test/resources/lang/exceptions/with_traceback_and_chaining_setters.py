e = ValueError('a'); c = KeyError('c')
e.__cause__ = c
print(e.__suppress_context__, repr(e.__cause__))
e.__context__ = None
try: raise e.with_traceback(None)
except ValueError as x: print(x.__traceback__.tb_lineno)
try: e.__cause__ = 5
except TypeError as t: print(t)
# expect: True KeyError('c')
# expect: 5
# expect: exception cause must be None or derive from BaseException
