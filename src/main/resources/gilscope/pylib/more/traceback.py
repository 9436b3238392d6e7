BUILTIN_EXCEPTION_LIMIT = object()


def _type_str(exc_type):
    """The name of an exception's class, with its module where that is not plain; None for None."""
    if exc_type is None:
        return None
    module, name = exc_type.__module__, exc_type.__qualname__
    if module in ('__main__', 'builtins'):
        return name
    return f"{module if isinstance(module, str) else '<unknown>'}.{name}"
