print(all([]), any([]), all([1, 0]), any([0, 2]))  # expect: True False False True
print(all(x > 0 for x in (1, 2)), any(x > 2 for x in (1, 2)))  # expect: True False
