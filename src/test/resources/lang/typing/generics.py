from typing import Generic, TypeVar, get_type_hints
T = TypeVar('T')
class Box(Generic[T]):
    def __init__(self, x: T): self.x = x
print(Box[int], Box(3).x, T)  # expect: __main__.Box[int] 3 ~T
def f(a: int, b: 'str' = '') -> None: ...
print(get_type_hints(f))  # expect: {'a': <class 'int'>, 'b': <class 'str'>, 'return': <class 'NoneType'>}
