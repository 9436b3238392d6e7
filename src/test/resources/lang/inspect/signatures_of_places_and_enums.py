import enum
import functools
import inspect
from functools import Placeholder as _, partial


def f(a, b, c=3, *d):
    pass


def g(a, b, /, c, d=1, *, e):
    pass


class K:
    def m(self, a, b, c):
        pass

    places = functools.partialmethod(m, _, 2)
    plain = functools.partialmethod(m, 1)


for signed in (partial(f, _, 2), partial(f, _, _, _, 5, 6), partial(g, _, 2), partial(g, _, _, _, 3, e=1),
               partial(g, _, 2, c=1), partial(f, 1, b=2), K.places, K().places, K.plain, K().plain):
    print(inspect.signature(signed))


class E(enum.Enum):
    A = 1


print(inspect.signature(E), inspect.signature(enum.IntFlag), hasattr(E.A, '__signature__'))
# expect: (a, /, c=3, *d)
# expect: (a, b, c, /, *d)
# expect: (a, /, c, d=1, *, e)
# expect: (a, b, c, /, *, e=1)
# expect: (a, /, *, c=1, d=1, e)
# expect: (*, b=2, c=3)
# expect: (self, a, /, c)
# expect: (a, /, c)
# expect: (self, b, c)
# expect: (b, c)
# expect: (*values) (new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None) False
