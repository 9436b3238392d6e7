print(('abc'[0], 'abc'[-1], 'a😀c'[1], 'a😀c'[2], 'a😀c'[-1]))  # expect: ('a', 'c', '😀', 'c', 'c')
print((len('a😀c'), len(''), 'abc'[True]))  # expect: (3, 0, 'b')
