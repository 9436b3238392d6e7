# What 3.14 has more.
import annotationlib as _annotationlib
from annotationlib import ForwardRef
from _typing import NoDefault
from types import UnionType as Union


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


_TAKE_PARAMETERS = (Generic, Protocol)


def _collect_parameters(args, *, ordered=False):
    """The type parameters in args, each once.

    If ordered, those with a default must stand at the end, and none after a TypeVarTuple.
    """
    found = {}
    optional = variadic = False
    for arg in args:
        if isinstance(arg, type):
            continue
        if isinstance(arg, tuple):
            found.update(dict.fromkeys(_collect_parameters(arg)))
        elif not hasattr(arg, '__typing_subst__'):
            variadic = variadic or _is_unpacked_typevartuple(arg)
            found.update(dict.fromkeys(getattr(arg, '__parameters__', ())))
        elif arg not in found:
            if ordered:
                has_default = arg.has_default()
                if has_default and variadic:
                    raise TypeError('Type parameter with a default follows TypeVarTuple')
                if optional and not has_default:
                    raise TypeError(f'Type parameter {arg!r} without a default '
                                    'follows type parameter with a default')
                optional = optional or has_default
            found[arg] = None
    return tuple(found)


def _check_generic_specialization(cls, arguments):
    parameters = cls.__parameters__
    wanted, given = len(parameters), len(arguments)
    if not wanted:
        raise TypeError(f'{cls} is not a generic class')
    if given > wanted:
        raise TypeError(f'Too many arguments for {cls}; actual {given}, expected {wanted}')
    if given < wanted and not parameters[given].has_default():
        least = sum(not each.has_default() for each in parameters)
        raise TypeError(f'Too few arguments for {cls}; actual {given}, expected at least {least}')


def _with_defaults(alias, args):
    """The arguments of an alias of the library, filled up."""
    wanted, given, defaults = alias._nparams, len(args), alias._defaults
    least = wanted - len(defaults)
    if not wanted:
        raise TypeError(f'{alias} is not a generic class')
    if least <= given <= wanted:
        return (*args, *defaults[given - least:])
    raise TypeError(f"Too {'many' if given > wanted else 'few'} arguments for {alias}; "
                    f"actual {given}, expected {f'at least {least}' if defaults else wanted}")


_ANNOTATION_KEYS = {'__annotations__', '__annotate__', '__annotate_func__'}


def _eager_annotate(types):
    """The annotate function of types that are known."""
    def annotate(format, /):
        if format == _annotationlib.Format.STRING:
            return _annotationlib.annotations_to_string(types)
        if format in (_annotationlib.Format.VALUE, _annotationlib.Format.FORWARDREF):
            return types
        raise NotImplementedError(format)
    return annotate


def _class_annotations(ns, message):
    """The annotations in the namespace of a class body, checked, and the function for them."""
    if '__annotations__' in ns:
        types = {key: _type_check(value, message) for key, value in ns['__annotations__'].items()}
        return types, _eager_annotate(types)
    function = _annotationlib.get_annotate_from_class_namespace(ns)
    if function is None:
        return {}, lambda format: {}

    def annotate(format, /):
        found = _annotationlib.call_annotate_function(function, format)
        if format == _annotationlib.Format.STRING:
            return found
        return {key: _type_check(value, message) for key, value in found.items()}
    return annotate(_annotationlib.Format.FORWARDREF), annotate


def _typed_dict_annotate(bases, own):
    def __annotate__(format, /):
        found = {}
        for base in bases:
            if base is not Generic and base.__annotate__ is not None:
                found.update(_annotationlib.call_annotate_function(base.__annotate__, format,
                                                                   owner=base))
        found.update(own(format))
        return found
    return __annotate__


def _item_qualifiers(tp):
    """Which of Required, NotRequired and ReadOnly stand around the type of an item."""
    found = set()
    while (origin := get_origin(tp)) in (Annotated, Required, NotRequired, ReadOnly):
        if origin is not Annotated:
            found.add(origin)
        tp = get_args(tp)[0]
    return found


def _tell_name(owner, typename, key, value):
    hook = getattr(type(value), '__set_name__', None)
    if hook is None:
        return
    try:
        hook(value, owner, key)
    except BaseException as e:
        e.add_note(f'Error calling __set_name__ on {type(value).__name__!r} '
                   f'instance {key!r} in {typename!r}')
        raise


def _no_fields(typename, fields, kwargs, maker, noun, empty):
    """Warns of a call of NamedTuple or TypedDict that gives no fields, or gives them by name."""
    import warnings
    if fields is None and kwargs:
        raise TypeError("Cannot pass `None` as the 'fields' parameter "
                        "and also specify fields using keyword arguments")
    text = '{name} is deprecated and will be disallowed in Python {remove}. '
    if kwargs:
        what = 'Creating NamedTuple classes using keyword arguments'
        text += 'Use the class-based or functional syntax instead.'
    else:
        what = ("Passing `None` as the 'fields' parameter" if fields is None
                else "Failing to pass a value for the 'fields' parameter")
        empty = empty.replace('{', '{{').replace('}', '}}')
        text += (f'To create a {maker} class with 0 fields using the functional syntax, '
                 f'pass an empty {noun}, e.g. `{typename} = {maker}({typename!r}, {empty})`.')
    warnings.warn(text.format(name=what, remove='3.15'), DeprecationWarning, stacklevel=3)


class _TypedCacheSpecialForm(_SpecialForm, _root=True):
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        return self._getitem(self, *parameters)


_annotated_item = Annotated._class_getitem_inner


@_TypedCacheSpecialForm
def Annotated(self, *params):
    """A type with metadata: Annotated[T, x, ...]."""
    return _annotated_item(self, *params)


Literal.__class__ = _TypedCacheSpecialForm
__all__ += ['NoDefault', 'TypeIs', 'ReadOnly', 'is_protocol', 'get_protocol_members',
            'evaluate_forward_ref']
__all__ = list(dict.fromkeys(__all__))
del io, re
