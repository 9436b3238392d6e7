print(('banana'.count('a'), 'banana'.count('ana'), 'banana'.count('')))  # expect: (3, 1, 7)
print(('banana'.count('a', 2), 'banana'.count('a', 2, 4), ''.count('')))  # expect: (2, 1, 1)
print(('abc'.count('', 3), 'abc'.count('', 4), 'aaa'.count('aa')))  # expect: (1, 0, 1)
print(('a😀😀'.count('😀'), 'a😀'.count('')))  # expect: (2, 3)
