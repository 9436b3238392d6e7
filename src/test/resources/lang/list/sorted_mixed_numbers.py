print(sorted([3, 1.5, True, -2, 10**20, 2.5]))  # expect: [-2, True, 1.5, 2.5, 3, 100000000000000000000]
print(sorted('hello'), sorted({3: 0, 1: 0}), sorted([[2], [1, 9], []]))  # expect: ['e', 'h', 'l', 'l', 'o'] [1, 3] [[], [1, 9], [2]]
