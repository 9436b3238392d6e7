print(range(5), range(1, 5), range(0, 10, 3), list(range(5)), list(range(5, 0, -2)), list(range(3, 3)))
print(len(range(0, 10, 3)), range(10)[3], range(10)[-1], range(0, 20, 2)[2:5], range(10)[::-1])

# expect: range(0, 5) range(1, 5) range(0, 10, 3) [0, 1, 2, 3, 4] [5, 3, 1] []
# expect: 4 3 9 range(4, 10, 2) range(9, -1, -1)
