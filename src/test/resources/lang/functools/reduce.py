import functools, operator
print(functools.reduce(operator.add, [1, 2, 3]), functools.reduce(operator.mul, [], 7), functools.reduce(lambda a, b: f'({a}{b})', 'abcd'), functools.reduce(operator.add, [1], initial=5))
for f in (lambda: functools.reduce(operator.add, []), lambda: functools.reduce(operator.add, 5), lambda: functools.reduce(1)):
    try:
        f()
    except TypeError as e:
        print(e)

# expect: 6 7 (((ab)c)d) 6
# expect: reduce() of empty iterable with no initial value
# expect: reduce() arg 2 must support iteration
# expect: reduce() takes at least 2 positional arguments (1 given)
