print(list(enumerate('ab')), list(enumerate('ab', 5)), list(enumerate('a', start=10**30)), next(enumerate([9])))
for f in (lambda: enumerate(), lambda: enumerate(5), lambda: enumerate([], 'a'), lambda: enumerate([], 1, 2), lambda: enumerate([], foo=1)):
    try:
        f()
    except TypeError as e:
        print(e)

# expect: [(0, 'a'), (1, 'b')] [(5, 'a'), (6, 'b')] [(1000000000000000000000000000000, 'a')] (0, 9)
# expect: enumerate() missing required argument 'iterable'
# expect: 'int' object is not iterable
# expect: 'str' object cannot be interpreted as an integer
# expect: enumerate() takes at most 2 arguments (3 given)
# expect: 'foo' is an invalid keyword argument for enumerate()
