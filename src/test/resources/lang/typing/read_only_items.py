from typing import NamedTuple, NotRequired, ReadOnly, Required, TypedDict, get_type_hints

class Base(TypedDict):
    a: int
    b: NotRequired[str]

class More[T](Base, total=False):
    c: Required[T]
    d: ReadOnly[int]

print(sorted(More.__required_keys__), sorted(More.__optional_keys__), sorted(More.__readonly_keys__), sorted(More.__mutable_keys__))
print(get_type_hints(Base), get_type_hints(More, include_extras=True)['d'], More[int])

class Node(NamedTuple):
    value: int
    next: Node | None = None

print(Node(1, Node(2)), Node.__annotations__['next'])
# expect: ['a', 'c'] ['b', 'd'] ['d'] ['a', 'b', 'c']
# expect: {'a': <class 'int'>, 'b': <class 'str'>} typing.ReadOnly[int] __main__.More[int]
# expect: Node(value=1, next=Node(value=2, next=None)) __main__.Node | None
