BUILTIN_EXCEPTION_LIMIT = object()


def _type_str(exc_type):
    """The name of an exception's class, with its module where that is not plain; None for None."""
    if exc_type is None:
        return None
    module, name = exc_type.__module__, exc_type.__qualname__
    if module in ('__main__', 'builtins'):
        return name
    return f"{module if isinstance(module, str) else '<unknown>'}.{name}"


def _attribute_names(obj, wrong_name, tb):
    """Names to suggest for a missing attribute of obj, sorted; tb: where it was asked for, or None."""
    listed = type(obj).__dir__(obj) if isinstance(obj, type) else obj.__dir__()
    names = sorted(name for name in listed if isinstance(name, str))
    if wrong_name.startswith('_') or _asked_by_itself(obj, tb):
        return names
    return [name for name in names if not name.startswith('_')]


def _asked_by_itself(obj, tb):
    if tb is None:
        return False
    while tb.tb_next is not None:
        tb = tb.tb_next
    variables = tb.tb_frame.f_locals
    return 'self' in variables and variables['self'] is obj


def _has_attribute(obj, name):
    """As hasattr(), where the object may fail in any way."""
    try:
        return hasattr(obj, name)
    except Exception:
        return False
