def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 'a'.translate({97: 1.5}))  # expect: TypeError character mapping must return integer, None or str
attempt(lambda: 'a'.translate({97: 0x110000}))  # expect: ValueError character mapping must be in range(0x110000)
attempt(lambda: 'a'.translate({97: -1}))  # expect: ValueError character mapping must be in range(0x110000)
attempt(lambda: str.maketrans('ab', 'c'))  # expect: ValueError the first two maketrans arguments must have equal length
attempt(lambda: str.maketrans('ab'))  # expect: TypeError if you give only one argument to maketrans it must be a dict
attempt(lambda: str.maketrans({'ab': 1}))  # expect: ValueError string keys in translate table must be of length 1
attempt(lambda: str.maketrans({1.5: 1}))  # expect: TypeError keys in translate table must be strings or integers
attempt(lambda: 'a'.translate(5))  # expect: TypeError 'int' object is not subscriptable
