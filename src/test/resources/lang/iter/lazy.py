def g():
    for i in range(3):
        print('make', i)
        yield i
m = map(lambda x: x * 2, g())
print('nothing yet')
print(next(m))

# expect: nothing yet
# expect: make 0
# expect: 0
