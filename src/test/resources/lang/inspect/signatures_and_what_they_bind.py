import inspect
from functools import partial


def f(a, /, b: int, c=3, *args, d, e: str = "x", **kw) -> float:
    return a


s = inspect.signature(f)
print(s)
print(s.format(max_width=20))
for p in s.parameters.values():
    print(p, p.kind, p.kind.description, p.default is p.empty)
for args, kw in (((1, 2), {"d": 4}), ((1,), {}), ((1, 2, 3, 4), {"d": 1, "z": 9}), ((), {"a": 1, "b": 2, "d": 3})):
    try:
        bound = s.bind(*args, **kw)
        bound.apply_defaults()
        print(bound.args, bound.kwargs)
    except TypeError as e:
        print(e)
for thing in (len, print, sorted, partial(f, 1), partial(f, b=2), open, str.split, object):
    print(inspect.signature(thing))
for thing in (5, min, int):
    try:
        print(inspect.signature(thing))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
# expect: (a, /, b: int, c=3, *args, d, e: str = 'x', **kw) -> float
# expect: (
# expect:     a,
# expect:     /,
# expect:     b: int,
# expect:     c=3,
# expect:     *args,
# expect:     d,
# expect:     e: str = 'x',
# expect:     **kw
# expect: ) -> float
# expect: a POSITIONAL_ONLY positional-only True
# expect: b: int POSITIONAL_OR_KEYWORD positional or keyword True
# expect: c=3 POSITIONAL_OR_KEYWORD positional or keyword False
# expect: *args VAR_POSITIONAL variadic positional True
# expect: d KEYWORD_ONLY keyword-only True
# expect: e: str = 'x' KEYWORD_ONLY keyword-only False
# expect: **kw VAR_KEYWORD variadic keyword True
# expect: (1, 2, 3) {'d': 4, 'e': 'x'}
# expect: missing a required argument: 'b'
# expect: (1, 2, 3, 4) {'d': 1, 'e': 'x', 'z': 9}
# expect: missing a required positional-only argument: 'a'
# expect: (obj, /)
# expect: (*args, sep=' ', end='\n', file=None, flush=False)
# expect: (iterable, /, *, key=None, reverse=False)
# expect: (b: int, c=3, *args, d, e: str = 'x', **kw) -> float
# expect: (a, /, *, b: int = 2, c=3, d, e: str = 'x', **kw) -> float
# expect: (file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)
# expect: (self, /, sep=None, maxsplit=-1)
# expect: ()
# expect: TypeError 5 is not a callable object
# expect: ValueError no signature found for builtin <built-in function min>
# expect: ValueError no signature found for builtin type <class 'int'>
