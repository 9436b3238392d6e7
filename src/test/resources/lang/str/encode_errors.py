def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 'é'.encode('ascii'))  # expect: UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
attempt(lambda: 'aééb'.encode('ascii'))  # expect: UnicodeEncodeError 'ascii' codec can't encode characters in position 1-2: ordinal not in range(128)
attempt(lambda: '日'.encode('latin-1'))  # expect: UnicodeEncodeError 'latin-1' codec can't encode character '\u65e5' in position 0: ordinal not in range(256)
attempt(lambda: '\ud800'.encode())  # expect: UnicodeEncodeError 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
attempt(lambda: 'a\ud800\ud801'.encode('utf-16'))  # expect: UnicodeEncodeError 'utf-16' codec can't encode character '\ud800' in position 1: surrogates not allowed
attempt(lambda: 'a'.encode('nope'))  # expect: LookupError unknown encoding: nope
attempt(lambda: 'é'.encode('ascii', 'nope'))  # expect: LookupError unknown error handler name 'nope'
attempt(lambda: 'a'.encode(1))  # expect: TypeError encode() argument 'encoding' must be str, not int
attempt(lambda: 'a'.encode('utf-8', 1))  # expect: TypeError encode() argument 'errors' must be str, not int
