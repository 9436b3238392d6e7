x = 'outer'
print([x for x in range(2)], x)  # expect: [0, 1] outer
def f():
    y = 5
    r = [y + i for i in range(2)]
    return r, [lambda: i for i in range(2)][0]()
print(f())  # expect: ([5, 6], 1)
