d = {'a': 1}
print(set(d), set(d.values()), set(d.items()), {1} | d.keys() if False else {'a'} & d.keys())  # expect: {'a'} {1} {('a', 1)} {'a'}
