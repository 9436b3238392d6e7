print([x for x in range(3)], {x % 2 for x in range(5)}, {x: x * x for x in range(3)})
print([(x, y) for x in range(3) for y in range(x) if x + y > 1])
print([[i * j for j in range(3)] for i in range(2)])
# expect: [0, 1, 2] {0, 1} {0: 0, 1: 1, 2: 4}
# expect: [(2, 0), (2, 1)]
# expect: [[0, 0, 0], [0, 1, 2]]
