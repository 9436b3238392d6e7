print([1, 2] == [1, 2], [1, 2] != [1, 3], [1, 2] < [1, 3], [1] < [1, 0], [] <= [], [2] > [1, 9], [1] == (1,))
try:
    [1] < ['a']
except TypeError as e:
    print(e)
try:
    [1] < (1,)
except TypeError as e:
    print(e)
nan = float('nan')
print([nan] == [nan], nan == nan)

# expect: True True True True True True False
# expect: '<' not supported between instances of 'int' and 'str'
# expect: '<' not supported between instances of 'list' and 'tuple'
# expect: True False
