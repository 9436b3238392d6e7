for f in (lambda: {}['k'], lambda: [][0], lambda: ()[1], lambda: 'a'[5], lambda: {1: 2}[(3,)]):
    try:
        f()
    except LookupError as e:
        print(type(e).__name__, e)
# expect: KeyError 'k'
# expect: IndexError list index out of range
# expect: IndexError tuple index out of range
# expect: IndexError string index out of range
# expect: KeyError (3,)
