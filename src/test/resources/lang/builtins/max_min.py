print(max(1, 3, 2), min('b', 'a'), max([1, 2], key=lambda x: -x), min([], default='none'))
print(max([(1, 'a'), (1, 'b')], key=lambda p: p[0]))
for f, a, k in ((max, ([],), {}), (min, (), {}), (max, (1, 2), {'default': 3}), (max, (3,), {})):
    try:
        f(*a, **k)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
# expect: 3 a 1 none
# expect: (1, 'a')
# expect: ValueError max() iterable argument is empty
# expect: TypeError min expected at least 1 argument, got 0
# expect: TypeError Cannot specify a default for max() with multiple positional arguments
# expect: TypeError 'int' object is not iterable
