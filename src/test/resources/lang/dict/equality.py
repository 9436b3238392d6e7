print({1: 2, 3: 4} == {3: 4, 1: 2}, {1: 2} == {1: 3}, {1: 2} != {1: 2, 3: 4}, {} == [], {1: [1]} == {1.0: [True]})
try:
    {} < {}
except TypeError as e:
    print(e)
nan = float('nan')
print({1: nan} == {1: nan})

# expect: True False True False True
# expect: '<' not supported between instances of 'dict' and 'dict'
# expect: True
