def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: '{0[]}'.format([1]))  # expect: ValueError Empty attribute in format string
attempt(lambda: '{0[0}'.format([1]))  # expect: ValueError expected '}' before end of string
attempt(lambda: '{0[0]x}'.format([1]))  # expect: ValueError Only '.' or '[' may follow ']' in format field specifier
attempt(lambda: '{:{:{}}}'.format(1, 2, 3))  # expect: ValueError Max string recursion exceeded
attempt(lambda: '{0.nope}'.format(1))  # expect: AttributeError 'int' object has no attribute 'nope'
attempt(lambda: '{0[5]}'.format([1]))  # expect: IndexError list index out of range
attempt(lambda: '{0[a]}'.format([1]))  # expect: TypeError list indices must be integers or slices, not str
attempt(lambda: '{:d}'.format('x'))  # expect: ValueError Unknown format code 'd' for object of type 'str'
attempt(lambda: '{!s'.format(1))  # expect: ValueError unmatched '{' in format spec
attempt(lambda: 'a{b{c}}'.format(1))  # expect: ValueError unexpected '{' in field name
attempt(lambda: '{}'.format_map({}))  # expect: ValueError Format string contains positional fields
attempt(lambda: '{a}'.format_map(5))  # expect: TypeError 'int' object is not subscriptable
