print((bool(), bool(0), bool(''), bool([]), bool('a')))  # expect: (False, False, False, False, True)
print((bool(0.0), bool(0j), bool(b''), bool(None)))  # expect: (False, False, False, False)
print((True + True, True * 5, repr(True), str(False), True == 1))  # expect: (2, 5, 'True', 'False', True)
print((True is True, bool(5) is True))  # expect: (True, True)
