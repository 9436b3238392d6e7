def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: '{}'.format())  # expect: IndexError Replacement index 0 out of range for positional args tuple
attempt(lambda: '{0} {}'.format(1, 2))  # expect: ValueError cannot switch from manual field specification to automatic field numbering
attempt(lambda: '{} {0}'.format(1, 2))  # expect: ValueError cannot switch from automatic field numbering to manual field specification
attempt(lambda: '{a}'.format(b=1))  # expect: KeyError 'a'
attempt(lambda: '{'.format())  # expect: ValueError Single '{' encountered in format string
attempt(lambda: '}'.format())  # expect: ValueError Single '}' encountered in format string
attempt(lambda: '{0'.format(1))  # expect: ValueError expected '}' before end of string
attempt(lambda: '{0!}'.format(1))  # expect: ValueError unmatched '{' in format spec
attempt(lambda: '{0!x}'.format(1))  # expect: ValueError Unknown conversion specifier x
attempt(lambda: '{0!rr}'.format(1))  # expect: ValueError expected ':' after conversion specifier
attempt(lambda: '{0.}'.format(1))  # expect: ValueError Empty attribute in format string
attempt(lambda: '{0[}'.format([1]))  # expect: ValueError expected '}' before end of string
