from dataclasses import dataclass, field, asdict, replace, FrozenInstanceError
@dataclass(order=True)
class P:
    x: int
    y: int = 2
    tags: list = field(default_factory=list, compare=False)
print(P(1), P(1) == P(1, 2), P(1) < P(2), asdict(P(1, tags=['a'])), replace(P(1), y=5), P.__doc__)
@dataclass(frozen=True)
class F:
    a: str = 'z'
try:
    F().a = 1
except FrozenInstanceError as e:
    print(e)
print({F(): 1}[F()], P.__match_args__)
try:
    @dataclass
    class Bad:
        x: list = []
except ValueError as e:
    print(e)
# expect: P(x=1, y=2, tags=[]) True True {'x': 1, 'y': 2, 'tags': ['a']} P(x=1, y=5, tags=[]) P(x: int, y: int = 2, tags: list = <factory>)
# expect: cannot assign to field 'a'
# expect: 1 ('x', 'y', 'tags')
# expect: mutable default <class 'list'> for field x is not allowed: use default_factory
