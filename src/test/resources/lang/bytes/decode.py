print((b'abc'.decode(), b'\xc3\xa9'.decode(), b'\xe9'.decode('latin-1')))  # expect: ('abc', 'é', 'é')
print((b'\xff\xfea\x00'.decode('utf-16'), b'\xf0\x9f\x98\x80'.decode()))  # expect: ('a', '😀')
print((b'a\x00'.decode('utf-16-le'), b'\xef\xbb\xbfa'.decode('utf-8-sig')))  # expect: ('a', 'a')
print(repr(b'a\xffb'.decode('utf-8', 'ignore')))  # expect: 'ab'
print(repr(b'a\xffb'.decode('utf-8', 'replace')))  # expect: 'a�b'
print(repr(b'a\xffb'.decode('ascii', 'backslashreplace')))  # expect: 'a\\xffb'
print(repr(b'\xe2\x82'.decode('utf-8', 'replace')))  # expect: '�'
print(repr(b'\xe2\x28\xa1'.decode('utf-8', 'replace')))  # expect: '�(�'
print(repr(b'\xf0\x80\x80\x80'.decode('utf-8', 'replace')))  # expect: '����'
print(repr(b'\xed\xa0\x80'.decode('utf-8', 'replace')))  # expect: '���'
print(repr(b'\xff'.decode('utf-8', 'surrogateescape')))  # expect: '\udcff'
print(repr(b'\xed\xa0\x80'.decode('utf-8', 'surrogatepass')))  # expect: '\ud800'
