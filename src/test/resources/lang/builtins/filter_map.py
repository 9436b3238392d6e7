print(list(filter(None, [0, 1, '', 'a'])), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])))  # expect: [1, 'a'] [11, 22]
