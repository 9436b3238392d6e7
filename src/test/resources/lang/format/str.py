print((format('abc', ''), format('abc', '6'), format('abc', '>6')))  # expect: ('abc', 'abc   ', '   abc')
print((format('abc', '^7'), format('abc', '*<6'), format('abc', '.2')))  # expect: ('  abc  ', 'abc***', 'ab')
print((format('abc', '6.2'), format('abc', 's'), format('é', '>3')))  # expect: ('ab    ', 'abc', '  é')
print((format('😀', '>3'), format('abc', '06'), format('a', '😀^5')))  # expect: ('  😀', 'abc000', '😀😀a😀😀')
