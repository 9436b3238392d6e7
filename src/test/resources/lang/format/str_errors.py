def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: format('abc', 'd'))  # expect: ValueError Unknown format code 'd' for object of type 'str'
attempt(lambda: format('abc', '+'))  # expect: ValueError Sign not allowed in string format specifier
attempt(lambda: format('abc', '=6'))  # expect: ValueError '=' alignment not allowed in string format specifier
attempt(lambda: format('abc', '#'))  # expect: ValueError Alternate form (#) not allowed in string format specifier
attempt(lambda: format('abc', ','))  # expect: ValueError Cannot specify ',' with 's'.
attempt(lambda: format('abc', '.'))  # expect: ValueError Format specifier missing precision
attempt(lambda: format('abc', '%'))  # expect: ValueError Unknown format code '%' for object of type 'str'
