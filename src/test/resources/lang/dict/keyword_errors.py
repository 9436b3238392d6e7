d = {}
for f in (lambda: d.get(), lambda: d.get(1, 2, 3), lambda: d.get(key=1), lambda: d.update(1, 2), lambda: d.pop(), lambda: d.fromkeys()):
    try:
        f()
    except TypeError as e:
        print(e)

# expect: get expected at least 1 argument, got 0
# expect: get expected at most 2 arguments, got 3
# expect: dict.get() takes no keyword arguments
# expect: update expected at most 1 argument, got 2
# expect: pop expected at least 1 argument, got 0
# expect: fromkeys expected at least 1 argument, got 0
