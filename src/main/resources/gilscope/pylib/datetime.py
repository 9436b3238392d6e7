"""Dates and times: the library's Python version."""

import builtins


class _Maker:
    """The library's module asks its host to make objects; here object does."""

    unsafe_object_new = staticmethod(object.__new__)


builtins.__graalpython__ = _Maker
try:
    import _pydatetime
finally:
    del builtins.__graalpython__
_pydatetime.__graalpython__ = _Maker

from _pydatetime import *
from _pydatetime import __doc__

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo",
           "MINYEAR", "MAXYEAR", "UTC")
