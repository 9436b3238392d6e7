print(sorted([3, 1, 2], reverse=True), sorted('bA', key=str.lower), sorted({'b': 1, 'a': 2}))
try:
    sorted([1, 'a'])
except TypeError as e:
    print(e)
try:
    sorted([1], str)
except TypeError as e:
    print(e)
# expect: [3, 2, 1] ['A', 'b'] ['a', 'b']
# expect: '<' not supported between instances of 'str' and 'int'
# expect: sorted expected 1 argument, got 2
