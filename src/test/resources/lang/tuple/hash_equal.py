print(hash((1, 2)) == hash((1.0, True + 1)), hash(()) == hash(()), len({(1, 2), (1.0, 2.0), (2, 1)}))  # expect: True True 2
try:
    hash(([],))
except TypeError as e:
    print(e)  # expect: unhashable type: 'list'
