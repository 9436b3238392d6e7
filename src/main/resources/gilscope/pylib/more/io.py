from _collections_abc import _check_methods
from types import GenericAlias

__all__ += ["Reader", "Writer"]


class Reader(metaclass=abc.ABCMeta):
    """What can be read from."""

    __slots__ = ()

    @abc.abstractmethod
    def read(self, size=..., /):
        """Up to size items, everything by default."""

    @classmethod
    def __subclasshook__(cls, C):
        return _check_methods(C, "read") if cls is Reader else NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


class Writer(metaclass=abc.ABCMeta):
    """What can be written to."""

    __slots__ = ()

    @abc.abstractmethod
    def write(self, data, /):
        """Write and say how much was written."""

    @classmethod
    def __subclasshook__(cls, C):
        return _check_methods(C, "write") if cls is Writer else NotImplemented

    __class_getitem__ = classmethod(GenericAlias)



