a = [1, True, 1.0, '1']
print(a.index('1'), a.count(1))  # expect: 3 3
a.remove(True)
print(a)  # expect: [True, 1.0, '1']
try:
    a.remove(9)
except ValueError as e:
    print(e)  # expect: list.remove(x): x not in list
try:
    a.index(1, 3)
except ValueError as e:
    print(e)  # expect: list.index(x): x not in list
print([0, 1, 2, 1].index(1, 2), [0, 1, 2, 1].index(1, -3, -1))  # expect: 3 1
