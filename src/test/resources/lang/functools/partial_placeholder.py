from _functools import partial, Placeholder as _
p = partial(pow, _, 2)
print(p(5), p)  # expect: 25 functools.partial(<built-in function pow>, Placeholder, 2)
try:
    p()
except TypeError as e:
    print(e)  # expect: missing positional arguments in 'partial' call; expected at least 1, got 0
try:
    partial(pow, _)
except TypeError as e:
    print(e)  # expect: trailing Placeholders are not allowed
print(partial(partial(pow, _, 2), 3)(), _)  # expect: 9 Placeholder
