print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(map(None.__class__, [])))
for f in (lambda: map(), lambda: map(5), lambda: map(5, 6), lambda: list(map(5, [6]))):
    try:
        f()
    except TypeError as e:
        print(e)
try:
    list(map(max, [1, 2], [1], strict=True))
except ValueError as e:
    print(e)

# expect: ['1', '2'] [11, 22] []
# expect: map() must have at least two arguments.
# expect: map() must have at least two arguments.
# expect: 'int' object is not iterable
# expect: 'int' object is not callable
# expect: map() argument 2 is shorter than argument 1
