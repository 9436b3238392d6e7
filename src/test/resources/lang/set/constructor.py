print(set('aab') == {'a', 'b'}, set({1: 2}), set(range(3)))
for f in (lambda: set(5), lambda: set(1, 2), lambda: set(x=1), lambda: frozenset(1, 2), lambda: frozenset(x=1)):
    try:
        f()
    except TypeError as e:
        print(e)

# expect: True {1} {0, 1, 2}
# expect: 'int' object is not iterable
# expect: set expected at most 1 argument, got 2
# expect: set() takes no keyword arguments
# expect: frozenset expected at most 1 argument, got 2
# expect: frozenset() takes no keyword arguments
