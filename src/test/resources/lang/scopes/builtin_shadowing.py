def f():
    len = lambda x: 'mine'
    return len([])
print(f(), len([]))  # expect: mine 0
sum = 3
print(sum)  # expect: 3
del sum
print(sum([1, 2]))  # expect: 3
