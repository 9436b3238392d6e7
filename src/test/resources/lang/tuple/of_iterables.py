print(tuple('ab'), tuple(range(3)), tuple({1: 2}), tuple(x * x for x in range(3)))  # expect: ('a', 'b') (0, 1, 2) (1,) (0, 1, 4)
