print(hash(1) == hash(1.0) == hash(True), hash((1, 2)) == hash((1, 2)))
try:
    hash([])
except TypeError as e:
    print(e)
# expect: True True
# expect: unhashable type: 'list'
