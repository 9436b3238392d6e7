for _class in (PickleError, PicklingError, UnpicklingError):
    _class.__module__ = '_pickle'
del _class
_whichmodule = whichmodule


def _found(module, path):
    for name in path:
        module = getattr(module, name)
    return module


def whichmodule(obj, name):
    """The name of the module in which a global object can be found again."""
    path = name.split('.')
    if '<locals>' in path:
        raise PicklingError(f"Can't pickle local object {obj!r}")
    module_name = _whichmodule(obj, name)
    try:
        __import__(module_name, level=0)
        found = _found(sys.modules[module_name], path)
    except (ImportError, ValueError, KeyError) as error:
        raise PicklingError(f"Can't pickle {obj!r}: {error!s}") from None
    except AttributeError:
        raise PicklingError(
            f"Can't pickle {obj!r}: it's not found as {module_name}.{name}") from None
    if found is not obj:
        raise PicklingError(
            f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
    return sys.intern(module_name)  # one string for all, so that the second use is a reference to the first


def _getattribute(obj, name):
    """What a dotted name means in a module, and where its last part was found."""
    module, parent, path = obj, obj, name.split('.')
    if len(path) == 1:
        return getattr(obj, name), obj
    for part in path:
        try:
            parent, obj = obj, getattr(obj, part)
        except AttributeError:
            raise AttributeError(
                f"Can't resolve path {name!r} on module {module.__name__!r}") from None
    return obj, parent


# CPython's are those of the C module.
for _thing, _name in ((_Pickler, 'Pickler'), (_Unpickler, 'Unpickler'), (_dump, 'dump'),
                      (_dumps, 'dumps'), (_load, 'load'), (_loads, 'loads')):
    _thing.__module__, _thing.__name__, _thing.__qualname__ = '_pickle', _name, _name
del _thing, _name
