def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: b'a'.index(b'x'))  # expect: ValueError subsection not found
attempt(lambda: b'a'.find('a'))  # expect: TypeError argument should be integer or bytes-like object, not 'str'
attempt(lambda: b'a'.find(256))  # expect: ValueError byte must be in range(0, 256)
attempt(lambda: b'a'.startswith('a'))  # expect: TypeError startswith first arg must be bytes or a tuple of bytes, not str
attempt(lambda: b'a'.startswith(('a',)))  # expect: TypeError a bytes-like object is required, not 'str'
attempt(lambda: b'a'.replace('a', b'b'))  # expect: TypeError a bytes-like object is required, not 'str'
