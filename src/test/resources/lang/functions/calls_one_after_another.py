import sys

# Whatever a call has left behind is nothing to the next one.
def first_only(n):
    if n == 0:
        found = n
    return found
print(first_only(0))  # expect: 0
try:
    first_only(1)
except UnboundLocalError as e:
    print(e)  # expect: cannot access local variable 'found' where it is not associated with a value

# A frame that somebody holds shows its own call for ever.
def held(n):
    return sys._getframe()
a, b = held(1), held(2)
print(a.f_locals['n'], b.f_locals['n'], a is b)  # expect: 1 2 False

def caught(n):
    try:
        raise ValueError(n)
    except ValueError as e:
        kept = e
    return kept
one, two = caught(1), caught(2)
print(one.__traceback__.tb_frame.f_locals['n'], two.__traceback__.tb_frame.f_locals['n'])  # expect: 1 2

def locals_of(n):
    return locals()
x, y = locals_of(1), locals_of(2)
print(x, y)  # expect: {'n': 1} {'n': 2}

# A generator's frame lives on.
def numbers(n):
    yield n
    yield n + 1
g, h = numbers(1), numbers(10)
print(next(g), next(h), next(g), next(h))  # expect: 1 10 2 11

# Another code for the same function, with more variables.
def small(n):
    return n
def large(n):
    a = b = c = d = n
    return a + b + c + d
print(small(1), small(2))  # expect: 1 2
small.__code__ = large.__code__
print(small(1), small(2))  # expect: 4 8

def deep(n):
    inner = deep(n - 1) if n else []
    inner.append(n)
    return inner
print(deep(3), deep(5))  # expect: [0, 1, 2, 3] [0, 1, 2, 3, 4, 5]
