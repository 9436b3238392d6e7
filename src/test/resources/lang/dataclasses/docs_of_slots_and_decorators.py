from dataclasses import dataclass, field, make_dataclass


@dataclass(slots=True)
class Documented:
    x: int = field(default=1, doc='the x')
    y: int = 2


print(Documented.__slots__, Documented())


@dataclass(slots=True)
class Plain:
    x: int = field(default=1)


print(Plain.__slots__)


def decorator(cls, **options):
    print(cls.__name__, options['frozen'])
    return dataclass(cls, **options)


print(make_dataclass('Made', ['x'], decorator=decorator, frozen=True)(3))
# expect: {'x': 'the x', 'y': None} Documented(x=1, y=2)
# expect: ('x',)
# expect: Made True
# expect: Made(x=3)
