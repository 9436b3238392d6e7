print(('a=b=c'.partition('='), 'a=b=c'.rpartition('='), 'abc'.partition('x')))  # expect: (('a', '=', 'b=c'), ('a=b', '=', 'c'), ('abc', '', ''))
print(('abc'.rpartition('x'), ''.partition('a'), 'aXXb'.partition('XX')))  # expect: (('', '', 'abc'), ('', '', ''), ('a', 'XX', 'b'))
