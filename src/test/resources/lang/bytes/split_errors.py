def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: b'a'.split(b''))  # expect: ValueError empty separator
attempt(lambda: b'a'.split('a'))  # expect: TypeError a bytes-like object is required, not 'str'
attempt(lambda: b','.join(['a']))  # expect: TypeError sequence item 0: expected a bytes-like object, str found
attempt(lambda: b','.join(5))  # expect: TypeError can only join an iterable
attempt(lambda: b'a'.strip('a'))  # expect: TypeError a bytes-like object is required, not 'str'
attempt(lambda: b'a'.partition(b''))  # expect: ValueError empty separator
