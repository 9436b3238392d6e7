def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: '%(a)s' % 5)  # expect: TypeError format requires a mapping
attempt(lambda: '%(a)s' % {})  # expect: KeyError 'a'
attempt(lambda: '%(a' % {})  # expect: ValueError incomplete format key
attempt(lambda: '%*d' % ('a', 1))  # expect: TypeError * wants int
attempt(lambda: 'a' % 1)  # expect: TypeError not all arguments converted during string formatting
attempt(lambda: '%s' % 1 % 2)  # expect: TypeError not all arguments converted during string formatting
attempt(lambda: '%5' % 1)  # expect: ValueError incomplete format
attempt(lambda: '%é' % 1)  # expect: ValueError unsupported format character '?' (0xe9) at index 1
