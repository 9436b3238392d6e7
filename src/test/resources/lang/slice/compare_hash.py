print(slice(1, 2) == slice(1, 2), slice(1, 2) < slice(1, 3), slice(1) != slice(2), hash(slice(1, 2)) == hash(slice(1, 2)), {slice(1): 'x'}[slice(1)])

# expect: True True True True x
