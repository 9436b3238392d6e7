from collections import defaultdict
d = defaultdict(int, {1: 2})
print(d.copy(), d | {3: 4}, {3: 4} | d, type({3: 4} | d).__name__)
d |= {5: 6}
print(d, d == {1: 2, 5: 6})

# expect: defaultdict(<class 'int'>, {1: 2}) defaultdict(<class 'int'>, {1: 2, 3: 4}) defaultdict(<class 'int'>, {3: 4, 1: 2}) defaultdict
# expect: defaultdict(<class 'int'>, {1: 2, 5: 6}) True
