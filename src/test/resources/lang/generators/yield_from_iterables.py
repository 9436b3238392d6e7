def g():
    r = yield from [1, 2]
    print('r', r)
    r = yield from (c for c in 'ab')
    yield from {'k': 1}
    yield from range(2)
print(list(g()))
# expect: r None
# expect: [1, 2, 'a', 'b', 'k', 0, 1]
