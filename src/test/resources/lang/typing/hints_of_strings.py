from __future__ import annotations
from typing import *
from annotationlib import Format
class A[T]:
    x: ClassVar[int] = 1
    y: Final[int] = 2
    z: T
    def m[U](self, a: U) -> list[T]: ...
T = int
print(get_type_hints(A), get_type_hints(A.m))
print(get_type_hints(A, format=Format.STRING))
def f(a: ClassVar[int], *args: *tuple[int, str]): ...
print(get_type_hints(f))
print(evaluate_forward_ref(ForwardRef("int | list['str']")), evaluate_forward_ref(ForwardRef('None')))
print(evaluate_forward_ref(ForwardRef('missing'), format=Format.FORWARDREF))
def late(a: Missing): ...
print(get_type_hints(late, format=Format.FORWARDREF))
# expect: {'x': typing.ClassVar[int], 'y': typing.Final[int], 'z': T} {'a': U, 'return': list[int]}
# expect: {'x': 'ClassVar[int]', 'y': 'Final[int]', 'z': 'T'}
# expect: {'a': typing.ClassVar[int], 'args': typing.Unpack[tuple[int, str]]}
# expect: int | list[str] None
# expect: ForwardRef('missing')
# expect: {'a': ForwardRef('Missing')}
