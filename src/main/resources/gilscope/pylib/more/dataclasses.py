import annotationlib as _annotationlib


def _lazy_annotate(__class__, names, result):
    """The __annotate__ of a made method: its fields' annotations, when somebody asks for them."""

    def __annotate__(format, /):
        if format not in (_annotationlib.Format.VALUE, _annotationlib.Format.FORWARDREF,
                          _annotationlib.Format.STRING):
            raise NotImplementedError(format)
        known = {}
        for base in reversed(__class__.__mro__):
            known.update(_annotationlib.get_annotations(base, format=format))
        found = {name: known[name] for name in names if name in known}
        as_text = format == _annotationlib.Format.STRING
        found['return'] = _annotationlib.type_repr(result) if as_text else result
        return found

    return __annotate__


def _annotate_init(cls):
    """Lets the annotations of a made __init__ be those of its class, in any format."""
    init = cls.__dict__.get('__init__')
    names = [f.name for f in getattr(cls, _FIELDS).values()
             if f.init and f._field_type in (_FIELD, _FIELD_INITVAR)]
    init.__annotate__ = _lazy_annotate(cls, names, None)


def _annotate_made(annotations):
    """The __annotate__ of a class of make_dataclass(); ANY stands for typing.Any, not imported yet."""

    def __annotate__(format, /):
        Format = _annotationlib.Format
        match format:
            case Format.VALUE:
                from typing import Any as any_type
                return {k: any_type if v is _ANY else v for k, v in annotations.items()}
            case Format.FORWARDREF:
                typing = sys.modules.get('typing')
                any_type = (_annotationlib.ForwardRef('Any', module='typing') if typing is None
                            else typing.Any)
                return {k: any_type if v is _ANY else v for k, v in annotations.items()}
            case Format.STRING:
                return _annotationlib.annotations_to_string(
                    {k: 'typing.Any' if v is _ANY else v for k, v in annotations.items()})
            case _:
                raise NotImplementedError(format)

    return __annotate__


_ANY = object()


def _renew_class_cells(old, new):
    """Lets super() and __class__ in the methods of a class that was made again mean the new one."""
    for member in new.__dict__.values():
        member = inspect.unwrap(member)
        functions = ((member.fget, member.fset, member.fdel) if isinstance(member, property)
                     else (member,))
        for function in functions:
            if isinstance(function, types.FunctionType) and _renew_cell(function, old, new):
                return


def _renew_cell(function, old, new):
    for name, cell in zip(function.__code__.co_freevars, function.__closure__ or ()):
        if name == '__class__':
            try:
                mine = cell.cell_contents is old
            except ValueError:  # empty
                return False
            if mine:
                cell.cell_contents = new
            return mine
    return False
