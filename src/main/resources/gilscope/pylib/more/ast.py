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
        major, feature_version = feature_version
        if major != 3:
            raise ValueError(f"Unsupported major version: {major}")
    tree = compile(source, filename, mode, flags)
    if feature_version is not None and feature_version >= 0:
        _refuse_newer(tree, feature_version, filename)
    return tree


def _has_types(node):
    return bool(node.type_params)


# By class: the minor version since which there is what, and whether a node uses it (None: always).
_FEATURES = {
    BinOp: [(5, "The '@' operator is", lambda node: isinstance(node.op, MatMult))],
    AugAssign: [(5, "The '@' operator is", lambda node: isinstance(node.op, MatMult))],
    AsyncFunctionDef: [(5, 'Async functions are', None), (12, 'Type parameter lists are', _has_types)],
    AsyncFor: [(5, 'Async for loops are', None)],
    AsyncWith: [(5, 'Async with statements are', None)],
    Await: [(5, 'Await expressions are', None)],
    AnnAssign: [(6, 'Variable annotation syntax is', None)],
    comprehension: [(6, 'Async comprehensions are', lambda node: node.is_async)],
    arguments: [(8, 'Positional-only parameters are', lambda node: node.posonlyargs)],
    NamedExpr: [(8, 'Assignment expressions are', None)],
    Match: [(10, 'Pattern matching is', None)],
    TryStar: [(11, 'Exception groups are', None)],
    TypeAlias: [(12, 'Type statement is', None)],
    FunctionDef: [(12, 'Type parameter lists are', _has_types)],
    ClassDef: [(12, 'Type parameter lists are', _has_types)],
    TypeVar: [(13, 'Type parameter defaults are', lambda node: node.default_value)],
    ParamSpec: [(13, 'Type parameter defaults are', lambda node: node.default_value)],
    TypeVarTuple: [(13, 'Type parameter defaults are', lambda node: node.default_value)],
    TemplateStr: [(14, 't-strings are', None)],
}


def _refuse_newer(tree, minor, filename):
    """SyntaxError if a tree has what came after 3.minor."""
    line = 1
    for node in walk(tree):
        line = getattr(node, 'lineno', line)
        for since, what, is_used in _FEATURES.get(type(node), ()):
            if minor < since and (is_used is None or is_used(node)):
                raise SyntaxError(f'{what} only supported in Python 3.{since} and greater',
                                  (filename, line, None, None))


def compare(a, b, /, *, compare_attributes=False):
    """Whether two trees are equal; positions only count if compare_attributes."""

    def same(x, y):
        if isinstance(x, AST):
            return compare(x, y, compare_attributes=compare_attributes)
        if isinstance(x, list):
            return len(x) == len(y) and all(map(same, x, y))
        return type(x) is type(y) and x == y

    if type(a) is not type(b) or a._fields != b._fields:
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
