import functools
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))  # expect: [3, 2, 1]
K = functools.cmp_to_key(lambda a, b: (a > b) - (a < b))
print(K(1) < K(2), K(1) == K(1), K(2) <= K(1), K(5).obj)  # expect: True True False 5
try:
    K(1) < 5
except TypeError as e:
    print(e)  # expect: other argument must be K instance
