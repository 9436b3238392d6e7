print((1, 2) == (1, 2), (1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (1, 'a') != (1, 'b'), (1, 2) == [1, 2])

# expect: True True True True True False
