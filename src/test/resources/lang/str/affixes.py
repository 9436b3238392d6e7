print(('hello'.startswith('he'), 'hello'.startswith('lo')))  # expect: (True, False)
print(('hello'.startswith(''), 'hello'.startswith('l', 2)))  # expect: (True, True)
print(('hello'.startswith(('x', 'h')), 'hello'.startswith(())))  # expect: (True, False)
print(('hello'.endswith('lo'), 'hello'.endswith('l', 0, 4)))  # expect: (True, True)
print(('hello'.endswith(('a', 'o')), ''.startswith('')))  # expect: (True, True)
print(('abc'.startswith('', 4), 'abc'.endswith('', 3)))  # expect: (False, True)
print(('hello'.removeprefix('he'), 'hello'.removeprefix('x')))  # expect: ('llo', 'hello')
print(('hello'.removesuffix('lo'), 'hello'.removesuffix('')))  # expect: ('hel', 'hello')
print(repr('a'.removeprefix('a')))  # expect: ''
