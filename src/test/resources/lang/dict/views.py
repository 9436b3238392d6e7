d = {'a': 1, 'b': 2}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k))
d['c'] = 3
print(k, v, i, 'c' in k, 3 in v, ('c', 3) in i, ('c', 4) in i, 'c' in i)
print(list(reversed(k)), list(reversed(v)), list(reversed(i)))

# expect: dict_keys(['a', 'b']) dict_values([1, 2]) dict_items([('a', 1), ('b', 2)]) 2
# expect: dict_keys(['a', 'b', 'c']) dict_values([1, 2, 3]) dict_items([('a', 1), ('b', 2), ('c', 3)]) True True True False False
# expect: ['c', 'b', 'a'] [3, 2, 1] [('c', 3), ('b', 2), ('a', 1)]
