import bisect
for f in (lambda: bisect.bisect([1, 2], 'a'), lambda: bisect.bisect([1], 1, -1), lambda: bisect.bisect(5, 1)):
    try:
        f()
    except (TypeError, ValueError) as e:
        print(e)

# expect: '<' not supported between instances of 'str' and 'int'
# expect: lo must be non-negative
# expect: object of type 'int' has no len()
