import enum as _enum


class SymbolTableType(_enum.StrEnum):
    """What get_type() answers."""

    MODULE = 'module'
    FUNCTION = 'function'
    CLASS = 'class'
    ANNOTATION = 'annotation'
    TYPE_ALIAS = 'type alias'
    TYPE_PARAMETERS = 'type parameters'
    TYPE_VARIABLE = 'type variable'


_bits = [('USE', USE)] + [(_name, _bit) for _name, _bit in vars(_symtable).items()
                          if _name.startswith('DEF_')]
_places = {LOCAL: 'LOCAL', GLOBAL_EXPLICIT: 'GLOBAL_EXPLICIT', GLOBAL_IMPLICIT: 'GLOBAL_IMPLICIT',
           FREE: 'FREE', CELL: 'CELL'}


def _known(symbol):
    return symbol._Symbol__flags


def _place(symbol):
    return _places.get(symbol._Symbol__scope) or str(symbol._Symbol__scope)


def _bits_of(symbol):
    return [name for name, bit in _bits if _known(symbol) & bit == bit]


def __repr__(self):
    return f'<symbol {self.get_name()!r}: {_place(self)}, {"|".join(_bits_of(self))}>'


def is_type_parameter(self):
    """Whether it is a type parameter."""
    return bool(_known(self) & DEF_TYPE_PARAM)


def is_free_class(self):
    """Whether it is bound in a class and free in a method of it."""
    return bool(_known(self) & DEF_FREE_CLASS)


def is_comp_iter(self):
    """Whether a comprehension iterates with it."""
    return bool(_known(self) & DEF_COMP_ITER)


def is_comp_cell(self):
    """Whether it is a cell of a comprehension that is inlined."""
    return bool(_known(self) & DEF_COMP_CELL)


for _method in (__repr__, is_type_parameter, is_free_class, is_comp_iter, is_comp_cell):
    _method.__qualname__ = f'Symbol.{_method.__name__}'
    setattr(Symbol, _method.__name__, _method)
del __repr__, is_type_parameter, is_free_class, is_comp_iter, is_comp_cell, _method

_get_methods = Class.get_methods


def get_methods(self):
    """The names of the methods that are declared in the class."""
    import warnings
    warnings.warn('symtable.Class.get_methods() is deprecated and will be removed in Python 3.16.',
                  DeprecationWarning, stacklevel=2)
    return _get_methods(self)


Class.get_methods = get_methods
del get_methods


def main(args):
    """Print the tables of programs."""
    import sys

    def show(table, level):
        indent = '    ' * level
        what = (f'from file {table._filename!r}' if table.get_type() == 'module'
                else repr(table.get_name()))
        print(f'{indent}symbol table for {"nested " if table.is_nested() else ""}'
              f'{table.get_type()} {what}:')
        for symbol in table.get_symbols():
            print(f'    {indent}{_place(symbol).lower()} symbol {symbol.get_name()!r}: '
                  f'{", ".join(_bits_of(symbol)).lower()}')
        print()
        for inner in table.get_children():
            show(inner, level + 1)

    for filename in args or ['-']:
        if filename == '-':
            source, filename = sys.stdin.read(), '<stdin>'
        else:
            with open(filename, 'rb') as file:
                source = file.read()
        show(symtable(source, filename, 'exec'), 0)
