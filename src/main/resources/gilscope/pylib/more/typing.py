# What 3.14 has more.
import annotationlib as _annotationlib
from annotationlib import ForwardRef
from types import UnionType as Union


class NoDefaultType:
    """The type of the default of type parameters that have none."""

    __slots__ = ()

    def __new__(cls):
        return NoDefault

    def __repr__(self):
        return 'typing.NoDefault'

    def __reduce__(self):
        return 'NoDefault'


NoDefault = object.__new__(NoDefaultType)


@_SpecialForm
def TypeIs(self, parameters):
    """The return type of a function that says whether its argument is of a type."""
    item = _type_check(parameters, f'{self} accepts only single type.')
    return _GenericAlias(self, (item,))


@_SpecialForm
def ReadOnly(self, parameters):
    """An item of a TypedDict that may not be changed."""
    item = _type_check(parameters, f'{self._name} accepts only a single type.')
    return _GenericAlias(self, (item,))


def is_protocol(tp, /):
    """Whether a class is a Protocol."""
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp != Protocol


def get_protocol_members(tp, /):
    """The names that a Protocol asks for."""
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(tp.__protocol_attrs__)


def evaluate_forward_ref(forward_ref, *, owner=None, globals=None, locals=None, type_params=None,
                         format=None):
    """The type a forward reference stands for."""
    value = forward_ref.evaluate(
        owner=owner, globals=globals, locals=locals, type_params=type_params,
        format=_annotationlib.Format.VALUE if format is None else format)
    if isinstance(value, str):
        value = ForwardRef(value)
    if isinstance(value, ForwardRef):
        return value
    return type(None) if value is None else value


def _eval_type(t, globalns, localns, type_params=None, *, recursive_guard=frozenset(),
               **kwargs):
    if isinstance(t, ForwardRef):
        if t.__forward_arg__ in recursive_guard:
            return t
        params = () if type_params is None else type_params
        value = t.evaluate(globals=globalns, locals=localns, type_params=params)
        if isinstance(value, str):
            value = ForwardRef(value)
        return _eval_type(_type_check(value, 'Forward references must evaluate to types.',
                                      is_argument=t.__forward_is_argument__),
                          globalns, localns, type_params,
                          recursive_guard=recursive_guard | {t.__forward_arg__})
    if isinstance(t, (_GenericAlias, GenericAlias, Union)):
        if isinstance(t, GenericAlias):
            args = tuple(ForwardRef(arg) if isinstance(arg, str) else arg for arg in t.__args__)
            if args != t.__args__:
                unpacked = getattr(t, '__unpacked__', False)
                t = GenericAlias(t.__origin__, args)
                if unpacked:
                    t = Unpack[t]
        new = tuple(_eval_type(arg, globalns, localns, type_params,
                               recursive_guard=recursive_guard) for arg in t.__args__)
        if new == t.__args__:
            return t
        if isinstance(t, GenericAlias):
            return GenericAlias(t.__origin__, new)
        if isinstance(t, Union):
            return functools.reduce(operator.or_, new)
        return t.copy_with(new)
    return t


__all__ += ['NoDefault', 'TypeIs', 'ReadOnly', 'is_protocol', 'get_protocol_members',
            'evaluate_forward_ref']
__all__ = list(dict.fromkeys(__all__))
