print((str(KeyError('a')), str(KeyError('a', 'b')), str(ValueError('x', 1))))  # expect: ("'a'", "('a', 'b')", "('x', 1)")
print((str(ValueError()), repr(ValueError('x')), repr(ValueError('x', 1))))  # expect: ('', "ValueError('x')", "ValueError('x', 1)")
print((str(OSError(5, 'msg')), str(OSError(5, 'msg', 'file'))))  # expect: ('[Errno 5] msg', "[Errno 5] msg: 'file'")
print(repr(str(OSError(5, 'msg', 'a', None, 'b'))))  # expect: "[Errno 5] msg: 'a' -> 'b'"
print((str(ImportError('m', name='n')), str(StopIteration(5))))  # expect: ('m', '5')
print((StopIteration(5).value, StopIteration().value, SystemExit(3).code))  # expect: (5, None, 3)
print(repr(SystemExit(1, 2).code))  # expect: (1, 2)
print(repr(str(UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'bad'))))  # expect: "'utf-8' codec can't decode byte 0xff in position 0: bad"
print(repr(str(UnicodeEncodeError('ascii', 'é', 0, 1, 'bad'))))  # expect: "'ascii' codec can't encode character '\\xe9' in position 0: bad"
print(repr(str(SyntaxError('m', ('f.py', 3, 1, 'x')))))  # expect: 'm (f.py, line 3)'
print(repr(str(ExceptionGroup('m', [ValueError()]))))  # expect: 'm (1 sub-exception)'
print(repr(NameError('n', name='q').name))  # expect: 'q'
