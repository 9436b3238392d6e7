print(repr(len(str(10**4299))))  # expect: 4300
print(repr(len(hex(10**5000))))  # expect: 4155
print(repr(int('f' * 5000, 16) == 16**5000 - 1))  # expect: True
