print(isinstance(True, int), isinstance(1, (str, int)), isinstance(1, int | str), issubclass(bool, int))
for f, args in ((isinstance, (1, 2)), (issubclass, (1, int)), (issubclass, (int, 1))):
    try:
        f(*args)
    except TypeError as e:
        print(e)
# expect: True True True True
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: issubclass() arg 1 must be a class
# expect: issubclass() arg 2 must be a class, a tuple of classes, or a union
