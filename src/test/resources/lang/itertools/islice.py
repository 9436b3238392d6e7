import itertools
print(list(itertools.islice('abcdef', 3)), list(itertools.islice('abcdef', 1, 4)), list(itertools.islice('abcdef', 0, None, 2)), list(itertools.islice('abcdef', 1, 100, 3)))
it = iter(range(10))
print(list(itertools.islice(it, 3)), next(it), list(itertools.islice(it, 2, 4)), next(it))
for args in ((-1,), ('a',), (1, 2, 0), ()):
    try:
        itertools.islice([], *args)
    except (ValueError, TypeError) as e:
        print(e)

# expect: ['a', 'b', 'c'] ['b', 'c', 'd'] ['a', 'c', 'e'] ['b', 'e']
# expect: [0, 1, 2] 3 [6, 7] 8
# expect: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: Step for islice() must be a positive integer or None.
# expect: islice expected at least 2 arguments, got 1
