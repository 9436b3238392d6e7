import itertools
print(list(itertools.zip_longest('abc', 'x')), list(itertools.zip_longest('a', 'xyz', fillvalue='-')), list(itertools.zip_longest()))

# expect: [('a', 'x'), ('b', None), ('c', None)] [('a', 'x'), ('-', 'y'), ('-', 'z')] []
