import collections.abc
import contextvars
var = contextvars.ContextVar('var')
context = contextvars.copy_context()
context.run(var.set, 1)
same = context.copy()
print(context == same, context != same, context is same, context == 5)
same.run(var.set, 2)
print(context == same, contextvars.Context() == contextvars.Context())
print(isinstance(context, collections.abc.Mapping))
try: contextvars.Token()
except RuntimeError as e: print(e)
# expect: True False False False
# expect: False True
# expect: True
# expect: Tokens can only be created by ContextVars
