import io, os, pickle
from typing import *
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: (int | str) | 'later')
show(lambda: 'later' | Union[int, str])
show(lambda: int | 'later')
show(lambda: (int | str) | ())
show(lambda: Union[Annotated[int, {}], Annotated[int, {}], str])
class P(os.PathLike, io.Reader, Protocol): ...
print(P.__mro__[1:3])
class G[T]: ...
print([type(pickle.loads(pickle.dumps(G(), protocol))).__name__ for protocol in range(6)])
show(lambda: type(NoDefault)(1))
class TD(TypedDict):
    a: 'int'
print(TD.__annotations__, get_type_hints(TD))
# expect: int | str | ForwardRef('later')
# expect: ForwardRef('later') | int | str
# expect: TypeError unsupported operand type(s) for |: 'type' and 'str'
# expect: TypeError Union[arg, ...]: each arg must be a type. Got ().
# expect: typing.Annotated[int, {}] | str
# expect: (<class 'os.PathLike'>, <class 'abc.ABC'>)
# expect: ['G', 'G', 'G', 'G', 'G', 'G']
# expect: TypeError NoDefaultType takes no arguments
# expect: {'a': ForwardRef('int', module='__main__')} {'a': <class 'int'>}
