from typing import NamedTuple, TypedDict, Protocol, runtime_checkable
class P(NamedTuple):
    x: int
    y: int = 2
print(P(1), P._fields, P(1)._replace(y=5))  # expect: P(x=1, y=2) ('x', 'y') P(x=1, y=5)
class D(TypedDict):
    name: str
    age: int
print(D(name='a', age=1), sorted(D.__required_keys__))  # expect: {'name': 'a', 'age': 1} ['age', 'name']
@runtime_checkable
class HasLen(Protocol):
    def __len__(self): ...
print(isinstance([], HasLen), isinstance(3, HasLen), issubclass(dict, HasLen))  # expect: True False True
