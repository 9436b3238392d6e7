it = iter([1])
print(next(it), next(it, 'end'))
try:
    next(it)
except StopIteration as e:
    print('stop', e.value)
print(list(iter([3, 2, 0, 1].pop, 2)))
for f, args in ((iter, (3,)), (next, (3,)), (iter, (3, 4))):
    try:
        f(*args)
    except TypeError as e:
        print(e)
# expect: 1 end
# expect: stop None
# expect: [1, 0]
# expect: 'int' object is not iterable
# expect: 'int' object is not an iterator
# expect: iter(v, w): v must be callable
