def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: format(1.5, 'd'))  # expect: ValueError Unknown format code 'd' for object of type 'float'
attempt(lambda: format(1.5, 'x'))  # expect: ValueError Unknown format code 'x' for object of type 'float'
attempt(lambda: format(1.5, 's'))  # expect: ValueError Unknown format code 's' for object of type 'float'
attempt(lambda: format(1.5, 'q'))  # expect: ValueError Unknown format code 'q' for object of type 'float'
attempt(lambda: format(1.5, ',_'))  # expect: ValueError Cannot specify both ',' and '_'.
attempt(lambda: format(1.5, '.'))  # expect: ValueError Format specifier missing precision
attempt(lambda: format(1.5, '.f'))  # expect: ValueError Format specifier missing precision
attempt(lambda: format(1.5, 'ff'))  # expect: ValueError Invalid format specifier 'ff' for object of type 'float'
