print(dict(), dict({'a': 1}), dict([('a', 1), ['b', 2]]), dict(['ab', 'cd']), dict(a=1), dict({'a': 1}, a=2, b=3), dict(zip('ab', (1, 2))))
for f in (lambda: dict(5), lambda: dict([(1, 2, 3)]), lambda: dict(['ab', 'cde']), lambda: dict(1, 2), lambda: dict([1])):
    try:
        f()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

# expect: {} {'a': 1} {'a': 1, 'b': 2} {'a': 'b', 'c': 'd'} {'a': 1} {'a': 2, 'b': 3} {'a': 1, 'b': 2}
# expect: TypeError 'int' object is not iterable
# expect: ValueError dictionary update sequence element #0 has length 3; 2 is required
# expect: ValueError dictionary update sequence element #1 has length 3; 2 is required
# expect: TypeError dict expected at most 1 argument, got 2
# expect: TypeError object is not iterable
