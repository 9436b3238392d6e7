from annotationlib import get_annotations

CO_HAS_DOCSTRING, CO_METHOD = 0x4000000, 0x8000000
__all__ += ["CO_HAS_DOCSTRING", "CO_METHOD", "ispackage"]


def ispackage(object):
    """A module that has other modules in it."""
    return ismodule(object) and hasattr(object, "__path__")
