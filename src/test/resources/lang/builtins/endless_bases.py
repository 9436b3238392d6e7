# Bases and wrapped functions without an end
class Failure:
    def __getattr__(self, attr):
        return (self, None)
for f in (lambda: issubclass(Failure(), int), lambda: issubclass(int, Failure()), lambda: isinstance(1, Failure())):
    try: print(f())
    except RecursionError as e: print('RecursionError')
    except TypeError as e: print(e)
import annotationlib
def f(x: 'int'): pass
def g(): pass
f.__wrapped__ = g; g.__wrapped__ = f
try: print(annotationlib.get_annotations(f, eval_str=True))
except Exception as e: print(type(e), e)
# expect: RecursionError
# expect: False
# expect: False
# expect: {'x': <class 'int'>}
