a = [1, 'a', 2]
try:
    a.sort()
except TypeError as e:
    print(e)  # expect: '<' not supported between instances of 'str' and 'int'
print(sorted(map(str, a)))  # expect: ['1', '2', 'a']
try:
    a.sort(lambda x: x)
except TypeError as e:
    print(e)  # expect: sort() takes no positional arguments
try:
    a.sort(cmp=None)
except TypeError as e:
    print(e)  # expect: sort() got an unexpected keyword argument 'cmp'
