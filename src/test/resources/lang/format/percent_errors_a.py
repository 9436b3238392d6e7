def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: '%s' % ())  # expect: TypeError not enough arguments for format string
attempt(lambda: '%s %s' % (1,))  # expect: TypeError not enough arguments for format string
attempt(lambda: '%s' % (1, 2))  # expect: TypeError not all arguments converted during string formatting
attempt(lambda: '%d' % 'a')  # expect: TypeError %d format: a real number is required, not str
attempt(lambda: '%d' % None)  # expect: TypeError %d format: a real number is required, not NoneType
attempt(lambda: '%x' % 1.5)  # expect: TypeError %x format: an integer is required, not float
attempt(lambda: '%f' % 'a')  # expect: TypeError must be real number, not str
attempt(lambda: '%c' % 'ab')  # expect: TypeError %c requires an int or a unicode character, not a string of length 2
attempt(lambda: '%c' % 1.5)  # expect: TypeError %c requires an int or a unicode character, not float
attempt(lambda: '%c' % -1)  # expect: OverflowError %c arg not in range(0x110000)
attempt(lambda: '%y' % 1)  # expect: ValueError unsupported format character 'y' (0x79) at index 1
attempt(lambda: '%' % 1)  # expect: ValueError incomplete format
