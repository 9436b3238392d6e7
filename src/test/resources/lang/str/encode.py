print(('abc'.encode(), 'é'.encode(), '日😀'.encode(), 'é'.encode('latin-1')))  # expect: (b'abc', b'\xc3\xa9', b'\xe6\x97\xa5\xf0\x9f\x98\x80', b'\xe9')
print(('abc'.encode('ascii'), 'aé'.encode('utf-16')))  # expect: (b'abc', b'\xff\xfea\x00\xe9\x00')
print(('a😀'.encode('utf-16-le'), 'a😀'.encode('utf-16-be')))  # expect: (b'a\x00=\xd8\x00\xde', b'\x00a\xd8=\xde\x00')
print(('a'.encode('utf-32'), 'aé'.encode('UTF8'), 'a'.encode('utf-8-sig')))  # expect: (b'\xff\xfe\x00\x00a\x00\x00\x00', b'a\xc3\xa9', b'\xef\xbb\xbfa')
print(('é日'.encode('ascii', 'ignore'), 'é日'.encode('ascii', 'replace')))  # expect: (b'', b'??')
print(repr('é日'.encode('ascii', 'backslashreplace')))  # expect: b'\\xe9\\u65e5'
print(repr('é日'.encode('ascii', 'xmlcharrefreplace')))  # expect: b'&#233;&#26085;'
print(repr('\udc80'.encode('utf-8', 'surrogateescape')))  # expect: b'\x80'
print(repr('\ud800'.encode('utf-8', 'surrogatepass')))  # expect: b'\xed\xa0\x80'
print(repr('é'.encode('ascii', 'namereplace')))  # expect: b'\\N{LATIN SMALL LETTER E WITH ACUTE}'
