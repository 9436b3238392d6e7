print((','.join(['a', 'b', 'c']), ''.join([]), ','.join(('a',))))  # expect: ('a,b,c', '', 'a')
print((','.join('abc'), '-'.join({'x': 1, 'y': 2})))  # expect: ('a,b,c', 'x-y')
print(repr(' '.join(iter(['a', 'b']))))  # expect: 'a b'
