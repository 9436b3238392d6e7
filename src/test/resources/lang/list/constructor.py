print(list(), list('ab'), list((1, 2)), list({1: 2}), list(x for x in 'q'))
for f in (lambda: list(5), lambda: list(1, 2), lambda: list(x=1)):
    try:
        f()
    except TypeError as e:
        print(e)

# expect: [] ['a', 'b'] [1, 2] [1] ['q']
# expect: 'int' object is not iterable
# expect: list expected at most 1 argument, got 2
# expect: list() takes no keyword arguments
