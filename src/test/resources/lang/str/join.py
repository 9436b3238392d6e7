print((','.join(['a', 'b', 'c']), ''.join([]), ','.join(('a',))))  # expect: ('a,b,c', '', 'a')
print((','.join('abc'), '-'.join({'x': 1, 'y': 2})))  # expect: ('a,b,c', 'x-y')
print(repr(' '.join(iter(['a', 'b']))))  # expect: 'a b'
print([','.join(['', 'a']), ','.join(['', '']), ','.join(['', '', '']), ''.join(['', ''])])  # expect: [',a', ',', ',,', '']
print(['é'.join('ab'), '\U0001f600'.join('ab'), ','.join('a\U0001f600\ud83d')])  # expect: ['aéb', 'a😀b', 'a,😀,\ud83d']
print([len(sep.join(['x' * 40] * 3 + [''])) for sep in ('', '-', '--')])  # expect: [120, 123, 126]
