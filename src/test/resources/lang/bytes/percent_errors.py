def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: b'%s' % 'a')  # expect: TypeError %b requires a bytes-like object, or an object that implements __bytes__, not 'str'
attempt(lambda: b'%d' % b'a')  # expect: TypeError %d format: a real number is required, not bytes
attempt(lambda: b'%c' % 256)  # expect: OverflowError %c arg not in range(256)
attempt(lambda: b'a' % 1)  # expect: TypeError not all arguments converted during bytes formatting
attempt(lambda: b'%y' % 1)  # expect: ValueError unsupported format character 'y' (0x79) at index 1
