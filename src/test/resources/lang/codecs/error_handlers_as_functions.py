import codecs
for c in '\n\x7f\xe9\u20ac\U0001f600\\a':
    e = UnicodeEncodeError('ascii', c, 0, 1, 'ouch')
    print(codecs.backslashreplace_errors(e), codecs.xmlcharrefreplace_errors(e), codecs.namereplace_errors(UnicodeEncodeError('ascii', 'a' + c, 1, 2, 'r')), codecs.replace_errors(e), codecs.ignore_errors(e))
print(codecs.backslashreplace_errors(UnicodeDecodeError('ascii', b'a\xff\n', 1, 3, 'x')), codecs.backslashreplace_errors(UnicodeTranslateError('\n\u20ac', 0, 2, 'x')), codecs.replace_errors(UnicodeDecodeError('ascii', b'\xff', 0, 1, 'x')), codecs.replace_errors(UnicodeTranslateError('ab', 0, 2, 'x')))
for f in (codecs.replace_errors, codecs.backslashreplace_errors, codecs.namereplace_errors, codecs.xmlcharrefreplace_errors, codecs.strict_errors, codecs.ignore_errors):
    for a in (42, UnicodeError('x'), UnicodeDecodeError('ascii', b'\xff', 0, 1, 'x'), UnicodeTranslateError('a', 0, 1, 'x')):
        try: print(f.__name__, f(a))
        except Exception as e: print(f.__name__, type(e).__name__, e)
try:
    raise UnicodeDecodeError("ascii", bytearray(b"\xff"), 0, 1, "o")
except UnicodeDecodeError as e:
    print(repr(e.object), e, e.args)
# expect: ('\\x0a', 1) ('&#10;', 1) ('\\x0a', 2) ('?', 1) ('', 1)
# expect: ('\\x7f', 1) ('&#127;', 1) ('\\x7f', 2) ('?', 1) ('', 1)
# expect: ('\\xe9', 1) ('&#233;', 1) ('\\N{LATIN SMALL LETTER E WITH ACUTE}', 2) ('?', 1) ('', 1)
# expect: ('\\u20ac', 1) ('&#8364;', 1) ('\\N{EURO SIGN}', 2) ('?', 1) ('', 1)
# expect: ('\\U0001f600', 1) ('&#128512;', 1) ('\\N{GRINNING FACE}', 2) ('?', 1) ('', 1)
# expect: ('\\x5c', 1) ('&#92;', 1) ('\\N{REVERSE SOLIDUS}', 2) ('?', 1) ('', 1)
# expect: ('\\x61', 1) ('&#97;', 1) ('\\N{LATIN SMALL LETTER A}', 2) ('?', 1) ('', 1)
# expect: ('\\xff\\x0a', 3) ('\\x0a\\u20ac', 2) ('�', 1) ('��', 2)
# expect: replace_errors TypeError don't know how to handle int in error callback
# expect: replace_errors TypeError don't know how to handle UnicodeError in error callback
# expect: replace_errors ('�', 1)
# expect: replace_errors ('�', 1)
# expect: backslashreplace_errors TypeError don't know how to handle int in error callback
# expect: backslashreplace_errors TypeError don't know how to handle UnicodeError in error callback
# expect: backslashreplace_errors ('\\xff', 1)
# expect: backslashreplace_errors ('\\x61', 1)
# expect: namereplace_errors TypeError don't know how to handle int in error callback
# expect: namereplace_errors TypeError don't know how to handle UnicodeError in error callback
# expect: namereplace_errors TypeError don't know how to handle UnicodeDecodeError in error callback
# expect: namereplace_errors TypeError don't know how to handle UnicodeTranslateError in error callback
# expect: xmlcharrefreplace_errors TypeError don't know how to handle int in error callback
# expect: xmlcharrefreplace_errors TypeError don't know how to handle UnicodeError in error callback
# expect: xmlcharrefreplace_errors TypeError don't know how to handle UnicodeDecodeError in error callback
# expect: xmlcharrefreplace_errors TypeError don't know how to handle UnicodeTranslateError in error callback
# expect: strict_errors TypeError codec must pass exception instance
# expect: strict_errors UnicodeError x
# expect: strict_errors UnicodeDecodeError 'ascii' codec can't decode byte 0xff in position 0: x
# expect: strict_errors UnicodeTranslateError can't translate character '\x61' in position 0: x
# expect: ignore_errors TypeError don't know how to handle int in error callback
# expect: ignore_errors TypeError don't know how to handle UnicodeError in error callback
# expect: ignore_errors ('', 1)
# expect: ignore_errors ('', 1)
# expect: b'\xff' 'ascii' codec can't decode byte 0xff in position 0: o ('ascii', bytearray(b'\xff'), 0, 1, 'o')
