print((str(), str(5), str(None), str('a'), str(b'a')))  # expect: ('', '5', 'None', 'a', "b'a'")
print((str(b'abc', 'utf-8'), str(b'\xe9', 'latin-1')))  # expect: ('abc', 'é')
print((str(b'a', errors='ignore'), str(object=5)))  # expect: ('a', '5')
print(repr(str(b'\xff', 'ascii', 'replace')))  # expect: '�'
