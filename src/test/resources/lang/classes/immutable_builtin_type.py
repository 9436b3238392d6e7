try: int.x = 1
except TypeError as e: print(e)
try: (5).x = 1
except AttributeError as e: print(e)
try: object().x = 1
except AttributeError as e: print(e)
class A(object()): pass
# expect: cannot set 'x' attribute of immutable type 'int'
# expect: 'int' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: 'object' object has no attribute 'x' and no __dict__ for setting new attributes
# raises: TypeError: object() takes no arguments
