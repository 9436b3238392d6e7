print(list(filter(None, [0, 1, '', 'a', [], None])), list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(bool, [0, 5])))
for f in (lambda: filter(None), lambda: filter(None, 5), lambda: filter(1, 2, 3)):
    try:
        f()
    except TypeError as e:
        print(e)

# expect: [1, 'a'] [2, 3] [5]
# expect: filter expected 2 arguments, got 1
# expect: 'int' object is not iterable
# expect: filter expected 2 arguments, got 3
