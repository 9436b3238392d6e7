for f in (lambda: len(), lambda: len(1, 2), lambda: [].append(), lambda: 'a'.join(1, 2), lambda: print(bad=1), lambda: int(1, 2, 3), lambda: [].sort(1), lambda: isinstance(1)):
    try: f()
    except TypeError as e: print(e)
# expect: len() takes exactly one argument (0 given)
# expect: len() takes exactly one argument (2 given)
# expect: list.append() takes exactly one argument (0 given)
# expect: str.join() takes exactly one argument (2 given)
# expect: print() got an unexpected keyword argument 'bad'
# expect: int expected at most 2 arguments, got 3
# expect: sort() takes no positional arguments
# expect: isinstance expected 2 arguments, got 1
