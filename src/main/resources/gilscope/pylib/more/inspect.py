from annotationlib import get_annotations

CO_HAS_DOCSTRING, CO_METHOD = 0x4000000, 0x8000000
__all__ += ["CO_HAS_DOCSTRING", "CO_METHOD", "ispackage"]


def ispackage(object):
    """A module that has other modules in it."""
    return ismodule(object) and hasattr(object, "__path__")



_without_places = _signature_get_partial


def _signature_get_partial(wrapped_sig, partial, extra_args=()):
    """The signature that a partial object leaves: its places can be given by position only."""
    args = extra_args + (partial.args or ())
    place = functools.Placeholder
    if not any(arg is place for arg in args):
        return _without_places(wrapped_sig, partial, extra_args)
    positional = [p for p in wrapped_sig.parameters.values()
                  if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD)]
    open_places = [p for p, arg in zip(positional, args) if arg is place]
    rest = wrapped_sig.replace(
        parameters=[p for p in wrapped_sig.parameters.values() if p not in open_places])
    filled = types.SimpleNamespace(
        args=tuple(arg for arg in args if arg is not place), keywords=partial.keywords)
    left = _without_places(rest, filled)
    return left.replace(parameters=[
        *(p.replace(kind=_POSITIONAL_ONLY, default=_empty) for p in open_places),
        *left.parameters.values()])
