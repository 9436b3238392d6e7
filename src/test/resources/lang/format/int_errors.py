def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: format(42, 's'))  # expect: ValueError Unknown format code 's' for object of type 'int'
attempt(lambda: format(42, 'q'))  # expect: ValueError Unknown format code 'q' for object of type 'int'
attempt(lambda: format(42, '.3'))  # expect: ValueError Precision not allowed in integer format specifier
attempt(lambda: format(42, 'z'))  # expect: ValueError Negative zero coercion (z) not allowed in integer format specifier
attempt(lambda: format(42, ',x'))  # expect: ValueError Cannot specify ',' with 'x'.
attempt(lambda: format(42, ',n'))  # expect: ValueError Cannot specify ',' with 'n'.
attempt(lambda: format(42, '_n'))  # expect: ValueError Cannot specify '_' with 'n'.
attempt(lambda: format(-1, 'c'))  # expect: OverflowError %c arg not in range(0x110000)
attempt(lambda: format(42, ',_'))  # expect: ValueError Cannot specify both ',' and '_'.
attempt(lambda: format(42, '5d5'))  # expect: ValueError Invalid format specifier '5d5' for object of type 'int'
attempt(lambda: format(10**400, 'f'))  # expect: OverflowError int too large to convert to float
