import codecs
def handler(e):
    return ("[" + str(e.start) + "-" + str(e.end) + "]", e.end)
codecs.register_error("mine", handler)
print("a\xe9b\u20ac".encode("ascii", "mine"), b"a\xffb\xfe".decode("ascii", "mine"), b"\xff\x80a".decode("utf-8", "mine"))
print("a\u20acb".encode("cp1252", "mine"), "a\u0416b".encode("cp1252", "mine"), b"a\x81b".decode("cp1252", "mine"))
for name, f in (("bad", lambda e: 5), ("out", lambda e: ("x", 100)), ("again", lambda e: ("\xff", e.end))):
    codecs.register_error(name, f)
    for work in (lambda: "\xe9a".encode("ascii", name), lambda: b"a\xffbc".decode("ascii", name)):
        try: print(name, work())
        except Exception as e: print(name, type(e).__name__, e)
codecs.register_error("bytes", lambda e: (b"??", e.end))
print("a\xe9b".encode("ascii", "bytes"))
print(codecs.replace_errors(UnicodeEncodeError("ascii", "\xe9\xe8", 0, 2, "r")), codecs.ignore_errors(UnicodeDecodeError("ascii", b"\xff", 0, 1, "r")), codecs.backslashreplace_errors(UnicodeDecodeError("ascii", b"\xff", 0, 1, "r")), codecs.xmlcharrefreplace_errors(UnicodeEncodeError("ascii", "\xe9", 0, 1, "r")))
try: codecs.xmlcharrefreplace_errors(UnicodeDecodeError("ascii", b"\xff", 0, 1, "r"))
except TypeError as e: print(e)
for bad in ("nosuch",):
    try: "\xe9".encode("ascii", bad)
    except LookupError as e: print(e)
d = codecs.getincrementaldecoder("utf-8")()
print([d.decode(bytes([b])) for b in "\xe9\u20ac\U0001f600".encode()])
# expect: b'a[1-2]b[3-4]' a[1-2]b[3-4] [0-1][1-2]a
# expect: b'a\x80b' b'a[1-2]b' a[1-2]b
# expect: bad TypeError encoding error handler must return (str/bytes, int) tuple
# expect: bad TypeError decoding error handler must return (str, int) tuple
# expect: out IndexError position 100 from error handler out of bounds
# expect: out IndexError position 100 from error handler out of bounds
# expect: again UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
# expect: again aÿbc
# expect: b'a??b'
# expect: ('??', 2) ('', 1) ('\\xff', 1) ('&#233;', 1)
# expect: don't know how to handle UnicodeDecodeError in error callback
# expect: unknown error handler name 'nosuch'
# expect: ['', 'é', '', '', '€', '', '', '', '😀']
