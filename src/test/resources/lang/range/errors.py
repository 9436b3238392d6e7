for f in (lambda: range(), lambda: range('a'), lambda: range(1, 2, 0), lambda: range(1, 2, 3, 4), lambda: range(5)[7], lambda: range(5)['a'], lambda: range(1.5), lambda: range(x=1), lambda: range(3) < range(4)):
    try:
        f()
    except (TypeError, ValueError, IndexError) as e:
        print(type(e).__name__, e)

# expect: TypeError range expected at least 1 argument, got 0
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ValueError range() arg 3 must not be zero
# expect: TypeError range expected at most 3 arguments, got 4
# expect: IndexError range object index out of range
# expect: TypeError range indices must be integers or slices, not str
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError range() takes no keyword arguments
# expect: TypeError '<' not supported between instances of 'range' and 'range'
