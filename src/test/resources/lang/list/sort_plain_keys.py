print(sorted([2.5, -1.0, 0.0, -0.0, 1e300]), sorted(['b', 'a', 'ab', '', 'é', '\U0001f600', '\uffff']), sorted([3, 1, 2], reverse=True))
nan = float('nan')
print(len(sorted([3.0, nan, 1.0, nan, 2.0])))

# expect: [-1.0, 0.0, -0.0, 2.5, 1e+300] ['', 'a', 'ab', 'b', 'é', '\uffff', '😀'] [3, 2, 1]
# expect: 5
