print(slice(None, None, None).indices(5), slice(-3, None).indices(5), slice(None, None, -1).indices(5), slice(1, 100, 3).indices(5), slice(10, -10, -2).indices(5))
print(slice(-10**30, 10**30).indices(10**20))
for f in (lambda: slice(1).indices(-1), lambda: slice(1).indices('a'), lambda: slice(1, 2, 0).indices(5), lambda: slice('a').indices(5)):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(e)

# expect: (0, 5, 1) (2, 5, 1) (4, -1, -1) (1, 5, 3) (4, -1, -2)
# expect: (0, 100000000000000000000, 1)
# expect: length should not be negative
# expect: 'str' object cannot be interpreted as an integer
# expect: slice step cannot be zero
# expect: slice indices must be integers or None or have an __index__ method
