def g(): yield 1
x = g()
list(x)
next(x)
# raises: StopIteration
