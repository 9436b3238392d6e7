def inner():
    x = yield 1
    print('inner got', x)
    return 'result'
def outer():
    r = yield from inner()
    print('outer got', r)
    yield from [2, 3]
o = outer()
print(next(o))
print(o.send('hello'))
print(list(o))
# expect: 1
# expect: inner got hello
# expect: outer got result
# expect: 2
# expect: [3]
