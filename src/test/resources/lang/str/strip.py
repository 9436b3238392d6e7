print(('  a b  '.strip(), '  a'.lstrip(), 'a  '.rstrip(), 'xxaxx'.strip('x')))  # expect: ('a b', 'a', 'a', 'a')
print(('abcba'.strip('ab'), ''.strip(), '   '.strip(), 'a'.strip(None)))  # expect: ('c', '', '', 'a')
print(('a'.strip(''), '\t\na\xa0'.strip(), '😀a😀'.strip('😀')))  # expect: ('a', 'a', 'a')
print(('xyz'.lstrip('xy'), 'xyz'.rstrip('zy')))  # expect: ('z', 'x')
