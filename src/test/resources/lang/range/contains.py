print(3 in range(5), 5 in range(5), 3.0 in range(5), 2.5 in range(5), 'a' in range(5), True in range(2), 4 in range(0, 10, 3), -3 in range(0, -10, -3))

# expect: True False True False False True False True
