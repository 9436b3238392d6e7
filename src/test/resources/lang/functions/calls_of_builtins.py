import sys

# Arguments that fit, some left out, too few, too many; the receiver apart or bound.
l = [3, 1, 2]
append = l.append
print(len(l), abs(-3), max(l), pow(2, 5), pow(2, 5, 7))  # expect: 3 3 3 32 4
append(5), l.append(4)
print(l, l.index(1), l.index(2, 1), l.pop(), l.pop(0))  # expect: [1, 2, 5] 1 2 4 3
print({1: 2}.get(1), {}.get(1), {}.get(1, 'none'), 'a b'.split(), 'a,b'.split(','))  # expect: 2 None none ['a', 'b'] ['a', 'b']

def message(f, *args):
    try:
        f(*args)
    except TypeError as e:
        return str(e)

def calls():
    yield lambda: len()
    yield lambda: len(1, 2)
    yield lambda: l.append()
    yield lambda: append(1, 2)
    yield lambda: l.clear(1)
    yield lambda: {}.get()
    yield lambda: {}.get(1, 2, 3)
    yield lambda: len(5)
for each in calls():
    print(message(each))
# expect: len() takes exactly one argument (0 given)
# expect: len() takes exactly one argument (2 given)
# expect: list.append() takes exactly one argument (0 given)
# expect: list.append() takes exactly one argument (2 given)
# expect: list.clear() takes no arguments (1 given)
# expect: get expected at least 1 argument, got 0
# expect: get expected at most 2 arguments, got 3
# expect: object of type 'int' has no len()

# A builtin that looks at its caller, and one that calls back.
def caller():
    x = 1
    return sys._getframe().f_lineno, sorted(locals()), sorted([2, 1], key=lambda v: (v, x)[0])
print(caller())  # expect: (40, ['x'], [1, 2])

# What it raises is raised where it was called.
def handled():
    try:
        int('x')
    except ValueError as e:
        return e.__traceback__.tb_lineno
print(handled())  # expect: 46
