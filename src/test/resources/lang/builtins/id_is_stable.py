a = object()
print(id(a) == id(a), id(a) != id(object()), isinstance(id(a), int))  # expect: True True True
