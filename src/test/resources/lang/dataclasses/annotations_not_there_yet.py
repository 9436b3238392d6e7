from dataclasses import dataclass, fields, make_dataclass
import inspect
@dataclass
class Node:
    value: int
    next: Node | None = None
    later: NowhereDefined = 0
print(Node(1, Node(2)), Node.__doc__)
print([f.type if isinstance(f.type, type) else f.type.__forward_arg__ for f in fields(Node)])
NowhereDefined = str
print(inspect.signature(Node))
print(make_dataclass('Made', ['x', ('y', int)]).__annotations__)
# expect: Node(value=1, next=Node(value=2, next=None, later=0), later=0) Node(value: int, next: Node | None = None, later: NowhereDefined = 0)
# expect: [<class 'int'>, 'Node | None', 'NowhereDefined']
# expect: (value: int, next: __main__.Node | None = None, later: str = 0) -> None
# expect: {'x': typing.Any, 'y': <class 'int'>}
