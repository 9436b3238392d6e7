
import itertools as _itertools

__all__ += ["filterfalse"]


def filterfalse(names, pat):
    """The names that a pattern does not fit."""
    pat = os.path.normcase(pat)
    match = _compile_pattern(pat)
    normal = os.path.normcase if os.path is not posixpath else (lambda name: name)
    return list(_itertools.filterfalse(lambda name: match(normal(name)), names))
