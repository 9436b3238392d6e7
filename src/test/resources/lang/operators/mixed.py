print(1 + 2.5, True + True, 3 * 'ab', [1] * 3, (1,) + (2,), 'a' 'b', 1 == 1.0, '1' == 1)
print(1 < 2.5, [1, 2] < [1, 3], (1, 'a') == (1, 'a'), {1, 2} == {2, 1}, 'b' > 'a')
# expect: 3.5 2 ababab [1, 1, 1] (1, 2) ab True False
# expect: True True True True True
