print('a', 'b', sep='-', end='!\n')
print()
print(1, None, sep=None, end=None)
for k in ({'sep': 1}, {'end': 1}, {'foo': 1}):
    try:
        print('x', **k)
    except TypeError as e:
        print(e)
# expect: a-b!
# expect:
# expect: 1 None
# expect: sep must be None or a string, not int
# expect: end must be None or a string, not int
# expect: print() got an unexpected keyword argument 'foo'
