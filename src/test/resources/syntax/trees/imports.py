import a
import a.b.c as d, e
from a import b
from a import b as c, d
from a import (b as c, d,)
from . import a
from .. import a
from ... import a
from .... import a
from .a.b import c
from ...a import *
from a import *
