# found in:
# The first registration imports typing on its way, and dispatching fills a cache.
from functools import singledispatch
from gilscope import parallel


@singledispatch
def name(x):
    return "object"


@name.register
def _(x: int):
    return "int"


seen = {}


def ask(x):
    seen[x] = name(x)


parallel(lambda: ask(1), lambda: ask("one"))
assert seen == {1: "int", "one": "object"}, seen
