print(((256 + 0) is (255 + 1), (-5 + 0) is (-4 - 1), type(True + 1)))  # expect: (True, True, <class 'int'>)
print((int(True), type(+True)))  # expect: (1, <class 'int'>)
