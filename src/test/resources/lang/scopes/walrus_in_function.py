def f(xs):
    while (n := len(xs)) > 0: xs.pop()
    return n
print(f([1, 2]))  # expect: 0
print([(y := x, y * 2) for x in range(2)], y)  # expect: [(0, 0), (1, 2)] 1
