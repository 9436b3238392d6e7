from collections import namedtuple
P = namedtuple('P', 'x y')
p = P(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=9), P._fields, P._make([5, 6]), p == (1, 2))
try:
    p.x = 5
except AttributeError as e:
    print(e)
try:
    P(1)
except TypeError as e:
    print(e)

# expect: P(x=1, y=2) 1 2 {'x': 1, 'y': 2} P(x=9, y=2) ('x', 'y') P(x=5, y=6) True
# expect: can't set attribute
# expect: P.__new__() missing 1 required positional argument: 'y'
