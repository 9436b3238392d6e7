print(('abcdef'[1:3], 'abcdef'[:2], 'abcdef'[-2:], 'abcdef'[::-1]))  # expect: ('bc', 'ab', 'ef', 'fedcba')
print(('abcdef'[::2], 'abcdef'[5:1:-2], 'abcdef'[10:], 'abcdef'[-100:2]))  # expect: ('ace', 'fd', '', 'ab')
print(('abcdef'[2:1], 'a😀b😀c'[1:4], 'a😀b😀c'[::-1], 'a😀b😀c'[::2]))  # expect: ('', '😀b😀', 'c😀b😀a', 'abc')
print(('abc'[10**30:], 'abc'[-10**30:10**30]))  # expect: ('', 'abc')
