import codecs

codecs.register_error('dash', lambda e: ('-' * (e.end - e.start), e.end))
print('aééb€'.encode('latin-1', 'dash'), b'\xff\xfe\xfd'.decode('utf8', 'dash'), 'x\u0100'.encode('cp437', 'dash'))
codecs.register_error('bytes', lambda e: (b'\xe9', e.end))
print('éa'.encode('ascii', 'bytes'))
for answer in 5, (5, 1), ('x', 100), (b'x', 1):
    codecs.register_error('wrong', lambda e: answer)
    for code in (lambda: 'é'.encode('ascii', 'wrong')), (lambda: b'\xff'.decode('ascii', 'wrong')):
        try:
            print(code())
        except Exception as e:
            print(type(e).__name__, e)
print(codecs.xmlcharrefreplace_errors(UnicodeEncodeError('ascii', 'é', 0, 1, '')), codecs.lookup_error('surrogatepass'))
print('é\ud800'.encode('utf8', 'surrogatepass'), b'\xff'.decode('utf8', 'surrogateescape') == '\udcff')
# expect: b'a\xe9\xe9b-' --- b'x-'
# expect: b'\xe9a'
# expect: TypeError encoding error handler must return (str/bytes, int) tuple
# expect: TypeError decoding error handler must return (str, int) tuple
# expect: TypeError encoding error handler must return (str/bytes, int) tuple
# expect: TypeError decoding error handler must return (str, int) tuple
# expect: IndexError position 100 from error handler out of bounds
# expect: IndexError position 100 from error handler out of bounds
# expect: b'x'
# expect: TypeError decoding error handler must return (str, int) tuple
# expect: ('&#233;', 1) <built-in function surrogatepass>
# expect: b'\xc3\xa9\xed\xa0\x80' True
