d = {}
for f in (lambda: d.keys() + 1, lambda: d.keys() & 5, lambda: hash(d.keys()), lambda: d.values() & d.values(), lambda: d.keys()[0]):
    try:
        f()
    except TypeError as e:
        print(e)

# expect: unsupported operand type(s) for +: 'dict_keys' and 'int'
# expect: 'int' object is not iterable
# expect: unhashable type: 'dict_keys'
# expect: unsupported operand type(s) for &: 'dict_values' and 'dict_values'
# expect: 'dict_keys' object is not subscriptable
