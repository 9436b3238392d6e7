"""What CPython has in C of the module pickle."""

from pickle import (PickleBuffer, Pickler, PickleError, PicklingError, Unpickler, UnpicklingError, dump, dumps, load,
                    loads)
