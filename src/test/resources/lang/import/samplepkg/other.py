from . import answer
from .sub.deep import value
def parent():
    return (__package__, answer, value)
