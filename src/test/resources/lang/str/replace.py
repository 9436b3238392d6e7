print(('banana'.replace('a', 'o'), 'banana'.replace('a', 'o', 2)))  # expect: ('bonono', 'bonona')
print(('banana'.replace('a', ''), 'abc'.replace('', '-')))  # expect: ('bnn', '-a-b-c-')
print(('abc'.replace('', '-', 2), ''.replace('', 'x')))  # expect: ('-a-bc', 'x')
print(('abc'.replace('x', 'y'), 'aaa'.replace('aa', 'b')))  # expect: ('abc', 'ba')
print(('abc'.replace('b', 'b', 0), 'a'.replace('a', 'b', count=1)))  # expect: ('abc', 'b')
print(repr('a😀'.replace('', '.')))  # expect: '.a.😀.'
