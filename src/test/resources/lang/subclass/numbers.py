print((type(True + True), type(int(True)), type(float(5)), type(1 + 1.0)))  # expect: (<class 'int'>, <class 'int'>, <class 'float'>, <class 'float'>)
print(repr(type(1j + 1)))  # expect: <class 'complex'>
