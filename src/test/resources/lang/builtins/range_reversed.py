print(list(reversed([1, 2, 3])), list(reversed(range(3))))
try:
    reversed({1})
except TypeError as e:
    print(e)
# expect: [3, 2, 1] [2, 1, 0]
# expect: 'set' object is not reversible
