try:
    hash([])
except TypeError as e:
    print(e)  # expect: unhashable type: 'list'
try:
    {[]: 1}
except TypeError as e:
    print(e)  # expect: cannot use 'list' as a dict key (unhashable type: 'list')
try:
    {[1]}
except TypeError as e:
    print(e)  # expect: cannot use 'list' as a set element (unhashable type: 'list')
