# TypeVars know the module that makes them, unions compare members without a hash, and neither unions nor matches iterate
import re, typing
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, *getattr(e, '__notes__', ()))
def loop(x):
    for _ in x:
        return 'looped'
t(lambda: iter(int | str))
t(lambda: loop(int | str))
t(lambda: list(re.match('a', 'a')))
t(lambda: 'a' in re.match('a', 'a'))
t(lambda: issubclass(list[int], object))
t(lambda: issubclass(int | str, object))
t(lambda: isinstance(list[int], object))
t(lambda: list[int].__bases__)
def fun(): pass
t(lambda: typing.Union[fun, int])
t(lambda: list[fun])
t(lambda: hash(int | typing.Annotated[str, {}]))
t(lambda: (int | typing.Annotated[str, {}]) == (typing.Annotated[str, {}] | int))
t(lambda: (int | typing.Annotated[str, {}]) == (typing.Annotated[str, []] | int))
class Base:
    def __init_subclass__(cls): pass
class Sub(Base, typing.Generic[typing.TypeVar('T')]): pass
t(lambda: Sub[int])
ns = {}
exec("import typing; T = typing.TypeVar('T'); P = typing.ParamSpec('P')", {}, ns)
t(lambda: (ns['T'].__module__, ns['P'].__module__))
class N: pass
class Good:
    def __mro_entries__(self, bases): return (N,)
class Bad:
    def __mro_entries__(self, bases): return None
def mk(*b):
    class A(*b): pass
    return [k.__name__ for k in A.__mro__]
t(lambda: mk(typing.List[int], Good()))
t(lambda: mk(typing.List[int], Bad()))
t(lambda: mk(typing.List[int], 3))
class TD(typing.TypedDict):
    __total__ = "x"
t(lambda: TD.__total__)
# expect: TypeError 'typing.Union' object is not iterable
# expect: TypeError 'typing.Union' object is not iterable
# expect: TypeError 're.Match' object is not iterable
# expect: TypeError argument of type 're.Match' is not a container or iterable
# expect: TypeError issubclass() arg 1 must be a class
# expect: TypeError issubclass() arg 1 must be a class
# expect: True
# expect: AttributeError 'types.GenericAlias' object has no attribute '__bases__'
# expect: __main__.fun | int
# expect: list[__main__.fun]
# expect: TypeError unhashable type: 'dict'
# expect: True
# expect: False
# expect: AttributeError type object 'Sub' has no attribute '__parameters__' Note: this exception may have been caused by 'Base.__init_subclass__' (or the '__init_subclass__' method on a superclass) not calling 'super().__init_subclass__()'
# expect: (None, None)
# expect: ['A', 'list', 'Generic', 'N', 'object']
# expect: TypeError __mro_entries__ must return a tuple
# expect: TypeError metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
# expect: True
