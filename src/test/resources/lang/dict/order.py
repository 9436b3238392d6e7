d = {}
for k in 'hello world':
    d[k] = d.get(k, 0) + 1
print(d)  # expect: {'h': 1, 'e': 1, 'l': 3, 'o': 2, ' ': 1, 'w': 1, 'r': 1, 'd': 1}
del d['h']
d['h'] = 0
d['e'] = 99
print(list(d), list(reversed(d)))  # expect: ['e', 'l', 'o', ' ', 'w', 'r', 'd', 'h'] ['h', 'd', 'r', 'w', ' ', 'o', 'l', 'e']
