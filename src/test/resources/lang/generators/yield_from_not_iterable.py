def g(): yield from 5
list(g())
# raises: TypeError: 'int' object is not iterable
