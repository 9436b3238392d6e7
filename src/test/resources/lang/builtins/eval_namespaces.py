print(eval('a + b', {'a': 1}, {'b': 2}))
a = 10
print(eval('a'), eval(' a + 1'))
try:
    eval('a', 3)
except TypeError as e:
    print(e)
# expect: 3
# expect: 10 11
# expect: globals must be a dict
