s = {frozenset([1, 2]), 5}
print({1, 2} in s, {1} in s)  # expect: True False
s.discard({1, 2})
print(s)  # expect: {5}
try:
    s.add({1})
except TypeError as e:
    print(e)  # expect: cannot use 'set' as a set element (unhashable type: 'set')
