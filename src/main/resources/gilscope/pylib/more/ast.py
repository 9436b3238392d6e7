# What 3.14 has dropped since 3.12, and what it has got.
for _name in ("Num", "Str", "Bytes", "NameConstant", "Ellipsis", "_ABC", "_new", "_ast_Ellipsis"):
    globals().pop(_name, None)
for _name in ("n", "s"):
    if _name in vars(Constant):
        delattr(Constant, _name)
del _name, __getattr__, _deprecated_globals

PyCF_OPTIMIZED_AST = 33792


def parse(source, filename='<unknown>', mode='exec', *, type_comments=False,
          feature_version=None, optimize=-1):
    """The tree of a source text."""
    flags = PyCF_ONLY_AST
    if optimize > 0:
        flags |= PyCF_OPTIMIZED_AST
    if type_comments:
        flags |= PyCF_TYPE_COMMENTS
    if isinstance(feature_version, tuple):
        major, minor = feature_version
        if major != 3:
            raise ValueError(f"Unsupported major version: {major}")
    return compile(source, filename, mode, flags)


def compare(a, b, /, *, compare_attributes=False):
    """Whether two trees are equal; positions only count if compare_attributes."""

    def same(x, y):
        if isinstance(x, AST):
            return compare(x, y, compare_attributes=compare_attributes)
        if isinstance(x, list):
            return len(x) == len(y) and all(map(same, x, y))
        return type(x) is type(y) and x == y

    if type(a) is not type(b):
        return False
    missing = object()
    names = a._fields + (a._attributes if compare_attributes else ())
    for name in names:
        x, y = getattr(a, name, missing), getattr(b, name, missing)
        if x is missing or y is missing:
            if x is not y:
                return False
        elif not same(x, y):
            return False
    return True


def unparse(ast_obj):
    """Source text of a tree."""
    return _Unparser().visit(ast_obj)
