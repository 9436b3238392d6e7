def g():
    got = yield 'first'
    while got:
        got = yield got * 2
    return 'over'
x = g()
print(next(x))
print(x.send(4), x.send(5))
try:
    x.send(None)
except StopIteration as e:
    print('value', e.value)
# expect: first
# expect: 8 10
# expect: value over
