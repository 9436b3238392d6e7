a = []
for f in (lambda: a.append(), lambda: a.append(1, 2), lambda: a.insert(1), lambda: a.pop('x'), lambda: a.clear(1), lambda: a.index()):
    try:
        f()
    except TypeError as e:
        print(e)

# expect: list.append() takes exactly one argument (0 given)
# expect: list.append() takes exactly one argument (2 given)
# expect: insert expected 2 arguments, got 1
# expect: 'str' object cannot be interpreted as an integer
# expect: list.clear() takes no arguments (1 given)
# expect: index expected at least 1 argument, got 0
