import itertools
for f in (lambda: itertools.combinations([], -1), lambda: itertools.permutations([], -1), lambda: itertools.permutations([], 'a'), lambda: itertools.product('a', repeat=-1), lambda: itertools.product('a', foo=1), lambda: itertools.combinations([]), lambda: itertools.product(5)):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(e)

# expect: r must be non-negative
# expect: r must be non-negative
# expect: Expected int as r
# expect: repeat argument cannot be negative
# expect: product() got an unexpected keyword argument 'foo'
# expect: combinations() missing required argument 'r' (pos 2)
# expect: 'int' object is not iterable
