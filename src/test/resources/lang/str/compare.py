print(('a' < 'b', 'a' == 'a', 'a' != 'b', 'abc' < 'abd', 'ab' < 'abc'))  # expect: (True, True, True, True, True)
print(('' < 'a', 'Z' < 'a', '\uffff' < '😀', 'a' == 1, 'a' == b'a'))  # expect: (True, True, True, False, False)
print(repr('é' > 'z'))  # expect: True
