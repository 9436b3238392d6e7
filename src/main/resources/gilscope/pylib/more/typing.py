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
                         format=None, _recursive_guard=frozenset()):
    """The type a forward reference stands for, with those inside it."""
    if format == _annotationlib.Format.STRING:
        return forward_ref.__forward_arg__
    if forward_ref.__forward_arg__ in _recursive_guard:
        return forward_ref
    if format is None:
        format = _annotationlib.Format.VALUE
    value = forward_ref.evaluate(
        owner=owner, globals=globals, locals=locals, type_params=type_params, format=format)
    if isinstance(value, str):
        value = _reference(value, is_argument=forward_ref.__forward_is_argument__,
                           is_class=forward_ref.__forward_is_class__,
                           module=forward_ref.__forward_module__, owner=owner)
    return _eval_type(value, globals, locals, type_params, format=format,
                      owner=forward_ref.__owner__ if owner is None else owner, parent=forward_ref,
                      recursive_guard=_recursive_guard | {forward_ref.__forward_arg__})


def _reference(text, **more):
    """A forward reference; its text must be one expression."""
    reference = ForwardRef(text, **more)
    reference.__forward_code__
    return reference


def _eval_type(t, globalns, localns, type_params=None, *, recursive_guard=frozenset(),
               format=None, owner=None, by_module=False, parent=None, **kwargs):
    if isinstance(t, ForwardRef):
        if by_module and t.__forward_module__ is not None:
            # a reference that says where it is from knows better than who is asked for its hints
            globalns = _globals_with_parameters(t.__forward_module__, owner)
        return evaluate_forward_ref(
            t, owner=owner, globals=globalns, locals=localns, type_params=type_params,
            format=format, _recursive_guard=recursive_guard)
    if not isinstance(t, (_GenericAlias, GenericAlias, Union)):
        return t
    args = t.__args__
    if isinstance(t, GenericAlias):
        more = {} if parent is None else {'module': parent.__forward_module__,
                                          'owner': parent.__owner__}
        args = tuple(_reference(arg, **more) if isinstance(arg, str) else arg for arg in args)
    new = tuple(_eval_type(arg, globalns, localns, type_params, recursive_guard=recursive_guard,
                           format=format, owner=owner, by_module=by_module, parent=parent)
                for arg in args)
    if isinstance(t, GenericAlias):
        unpacked = getattr(t, '__unpacked__', False)
        if new == t.__args__ and not unpacked:
            return t
        made = (t.__origin__[(new[:-1], new[-1])] if _should_unflatten_callable_args(t, new)
                else GenericAlias(t.__origin__, new))
        return Unpack[made] if unpacked else made
    if new == args:
        return t
    if isinstance(t, Union):
        return functools.reduce(operator.or_, new)
    return t.copy_with(new)


def _globals_with_parameters(module, owner):
    """The names of a module and the type parameters of an owner; None if it has none."""
    parameters = getattr(owner, '__type_params__', None)
    names = getattr(sys.modules.get(module), '__dict__', None) if parameters else None
    if names is None:
        return None
    return {**names, **{each.__name__: each for each in parameters}}


def get_type_hints(obj, globalns=None, localns=None, include_extras=False, *,
                   format=_annotationlib.Format.VALUE):
    """The annotations of a class with its bases, a function or a module, strings evaluated."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    hints = (_hints_of_class if isinstance(obj, type) else _hints_of_other)(
        obj, globalns, localns, format)
    if include_extras or format == _annotationlib.Format.STRING:
        return hints
    return {name: _strip_annotations(hint) for name, hint in hints.items()}


def _hints_of_class(cls, globalns, localns, format):
    hints = {}
    for base in reversed(cls.__mro__):
        found = _annotationlib.get_annotations(base, format=format)
        if format == _annotationlib.Format.STRING:
            hints.update(found)
            continue
        outer = globalns
        if outer is None:
            outer = getattr(sys.modules.get(base.__module__, None), '__dict__', {})
        inner = dict(vars(base)) if localns is None else localns
        if globalns is None and localns is None:
            outer, inner = inner, outer  # names of the module come first, since ever
        for name, hint in found.items():
            if isinstance(hint, str):
                hint = _reference(hint, is_argument=False, is_class=True)
            hint = _eval_type(hint, outer, inner, base.__type_params__, format=format, owner=cls,
                              by_module=True)
            hints[name] = type(None) if hint is None else hint
    return hints


def _hints_of_other(obj, globalns, localns, format):
    hints = _annotationlib.get_annotations(obj, format=format)
    if (not hints and not isinstance(obj, types.ModuleType) and not callable(obj)
            and not hasattr(obj, '__annotations__') and not hasattr(obj, '__annotate__')):
        raise TypeError(f"{obj!r} does not have annotations")
    if format == _annotationlib.Format.STRING:
        return hints
    if globalns is None:
        if isinstance(obj, types.ModuleType):
            globalns = obj.__dict__
        else:
            inmost = obj
            while hasattr(inmost, '__wrapped__'):
                inmost = inmost.__wrapped__
            globalns = getattr(inmost, '__globals__', {})
    if localns is None:
        localns = globalns
    made = {}
    for name, hint in hints.items():
        if isinstance(hint, str):
            hint = _reference(hint, is_argument=not isinstance(obj, types.ModuleType),
                              is_class=False)
        hint = _eval_type(hint, globalns, localns, getattr(obj, '__type_params__', ()),
                          format=format, owner=obj, by_module=True)
        made[name] = type(None) if hint is None else hint
    return made


_PROTO_ALLOWLIST['os'] = ['PathLike']
_PROTO_ALLOWLIST['io'] = ['Reader', 'Writer']

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


def _class_annotations(ns, message, module=None):
    """The annotations in the namespace of a class body, checked, and the function for them."""
    def checked(found):
        return {key: _type_check(value, message, module=module) for key, value in found.items()}

    if '__annotations__' in ns:
        types = checked(ns['__annotations__'])
        return types, _eager_annotate(types)
    function = _annotationlib.get_annotate_from_class_namespace(ns)
    if function is None:
        return {}, lambda format: {}

    def annotate(format, /):
        found = _annotationlib.call_annotate_function(function, format)
        if format == _annotationlib.Format.STRING:
            return found
        return checked(found)
    return annotate(_annotationlib.Format.FORWARDREF), annotate


def _owned(annotations, owner):
    """Annotations that are texts are looked up where their class is."""
    for each in annotations.values():
        if isinstance(each, ForwardRef):
            each.__owner__ = owner


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


def _not_called(error, cls):
    """Adds to an error of a class without type parameters what may be the reason."""
    name = cls.__init_subclass__.__qualname__
    if name not in ('Generic.__init_subclass__', 'Protocol.__init_subclass__'):
        error.add_note(f"Note: this exception may have been caused by {name!r} (or the "
                       "'__init_subclass__' method on a superclass) not calling "
                       "'super().__init_subclass__()'")


class _UnionGenericAliasMeta(type):
    def _warn(self):
        import warnings
        warnings._deprecated('_UnionGenericAlias', '{name!r} is deprecated and slated for removal in Python {remove}', remove=(3, 17))

    def __instancecheck__(self, inst):
        self._warn()
        return isinstance(inst, Union)

    def __subclasscheck__(self, cls):
        self._warn()
        return issubclass(cls, Union)

    def __eq__(self, other):
        self._warn()
        return other is self or other is Union or NotImplemented

    def __hash__(self):
        return hash(Union)


class _UnionGenericAlias(metaclass=_UnionGenericAliasMeta):
    def __new__(cls, self_cls, parameters, /, *, name=None):
        cls._warn()
        return Union[parameters]
