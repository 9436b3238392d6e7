from typing import Generic, TypeVar, get_type_hints, Protocol, runtime_checkable
T = TypeVar('T')
class Box(Generic[T]):
    def __init__(self, x: T): self.x = x
print(Box[int], Box(3).x, T)  # expect: __main__.Box[int] 3 ~T
def f(a: int, b: 'str' = '') -> None: ...
print(get_type_hints(f))  # expect: {'a': <class 'int'>, 'b': <class 'str'>, 'return': <class 'NoneType'>}
@runtime_checkable
class HasLen(Protocol):
    def __len__(self): ...
print(isinstance([], HasLen), isinstance(3, HasLen))  # expect: True False
