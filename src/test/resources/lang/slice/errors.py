for f in (lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: [1][::0], lambda: [1]['a':], lambda: 'abc'[::0], lambda: (1,)[1.5:]):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(e)

# expect: slice expected at least 1 argument, got 0
# expect: slice expected at most 3 arguments, got 4
# expect: slice step cannot be zero
# expect: slice indices must be integers or None or have an __index__ method
# expect: slice step cannot be zero
# expect: slice indices must be integers or None or have an __index__ method
