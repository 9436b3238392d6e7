"""The classes of syntax trees, made from the grammar that the documentation of ast prints."""

PyCF_ONLY_AST = 1024
PyCF_OPTIMIZED_AST = 33792
PyCF_TYPE_COMMENTS = 4096
PyCF_ALLOW_TOP_LEVEL_AWAIT = 8192

_POSITION = ('lineno', 'col_offset', 'end_lineno', 'end_col_offset')

_GRAMMAR = """
mod = Module(stmt* body, type_ignore* type_ignores)
 | Interactive(stmt* body)
 | Expression(expr body)
 | FunctionType(expr* argtypes, expr returns)
stmt @ = FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params)
 | AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params)
 | ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params)
 | Return(expr? value)
 | Delete(expr* targets)
 | Assign(expr* targets, expr value, string? type_comment)
 | TypeAlias(expr name, type_param* type_params, expr value)
 | AugAssign(expr target, operator op, expr value)
 | AnnAssign(expr target, expr annotation, expr? value, int simple)
 | For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
 | AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
 | While(expr test, stmt* body, stmt* orelse)
 | If(expr test, stmt* body, stmt* orelse)
 | With(withitem* items, stmt* body, string? type_comment)
 | AsyncWith(withitem* items, stmt* body, string? type_comment)
 | Match(expr subject, match_case* cases)
 | Raise(expr? exc, expr? cause)
 | Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
 | TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
 | Assert(expr test, expr? msg)
 | Import(alias* names)
 | ImportFrom(identifier? module, alias* names, int? level)
 | Global(identifier* names)
 | Nonlocal(identifier* names)
 | Expr(expr value)
 | Pass
 | Break
 | Continue
expr @ = BoolOp(boolop op, expr* values)
 | NamedExpr(expr target, expr value)
 | BinOp(expr left, operator op, expr right)
 | UnaryOp(unaryop op, expr operand)
 | Lambda(arguments args, expr body)
 | IfExp(expr test, expr body, expr orelse)
 | Dict(expr?* keys, expr* values)
 | Set(expr* elts)
 | ListComp(expr elt, comprehension* generators)
 | SetComp(expr elt, comprehension* generators)
 | DictComp(expr key, expr value, comprehension* generators)
 | GeneratorExp(expr elt, comprehension* generators)
 | Await(expr value)
 | Yield(expr? value)
 | YieldFrom(expr value)
 | Compare(expr left, cmpop* ops, expr* comparators)
 | Call(expr func, expr* args, keyword* keywords)
 | FormattedValue(expr value, int conversion, expr? format_spec)
 | Interpolation(expr value, constant str, int conversion, expr? format_spec)
 | JoinedStr(expr* values)
 | TemplateStr(expr* values)
 | Constant(constant value, string? kind)
 | Attribute(expr value, identifier attr, expr_context ctx)
 | Subscript(expr value, expr slice, expr_context ctx)
 | Starred(expr value, expr_context ctx)
 | Name(identifier id, expr_context ctx)
 | List(expr* elts, expr_context ctx)
 | Tuple(expr* elts, expr_context ctx)
 | Slice(expr? lower, expr? upper, expr? step)
expr_context = Load | Store | Del
boolop = And | Or
operator = Add | Sub | Mult | MatMult | Div | Mod | Pow | LShift | RShift | BitOr | BitXor | BitAnd | FloorDiv
unaryop = Invert | Not | UAdd | USub
cmpop = Eq | NotEq | Lt | LtE | Gt | GtE | Is | IsNot | In | NotIn
comprehension(expr target, expr iter, expr* ifs, int is_async)
excepthandler @ = ExceptHandler(expr? type, identifier? name, stmt* body)
arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr* kw_defaults, arg? kwarg, expr* defaults)
arg @(identifier arg, expr? annotation, string? type_comment)
keyword @(identifier? arg, expr value)
alias @(identifier name, identifier? asname)
withitem(expr context_expr, expr? optional_vars)
match_case(pattern pattern, expr? guard, stmt* body)
pattern @ = MatchValue(expr value)
 | MatchSingleton(constant value)
 | MatchSequence(pattern* patterns)
 | MatchMapping(expr* keys, pattern* patterns, identifier? rest)
 | MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns)
 | MatchStar(identifier? name)
 | MatchAs(pattern? pattern, identifier? name)
 | MatchOr(pattern* patterns)
type_ignore = TypeIgnore(int lineno, string tag)
type_param @ = TypeVar(identifier name, expr? bound, expr? default_value)
 | ParamSpec(identifier name, expr? default_value)
 | TypeVarTuple(identifier name, expr? default_value)
"""


_Union = type(int | None)


def _deprecated(message, stacklevel=3):
    import warnings
    warnings.warn(message, DeprecationWarning, stacklevel=stacklevel)


class AST:
    _fields = ()
    _attributes = ()
    __match_args__ = ()
    _field_types = {}
    _kinds = {}

    def __init__(self, /, *args, **kwargs):
        cls = type(self)
        fields = self._fields
        if len(args) > len(fields):
            raise TypeError(f"{cls.__name__} constructor takes at most {len(fields)} positional "
                            f"argument{'' if len(fields) == 1 else 's'}")
        missing = set(fields[len(args):])
        for name, value in zip(fields, args):
            setattr(self, name, value)
        for name, value in kwargs.items():
            if name in fields:
                if name not in missing:
                    raise TypeError(f"{cls.__name__} got multiple values for argument {name!r}")
                missing.discard(name)
            elif name not in self._attributes:
                _deprecated(f"{cls.__name__}.__init__ got an unexpected keyword argument "
                            f"{name!r}. Support for arbitrary keyword arguments is deprecated "
                            "and will be removed in Python 3.15.")
            setattr(self, name, value)
        for name in fields:
            if name in missing:
                if name in self._field_types:
                    _set_default(self, cls, name, self._field_types[name])
                elif self._field_types:
                    _deprecated(f"Field {name!r} is missing from {cls.__name__}._field_types. "
                                "This will become an error in Python 3.15.", 3)

    def __reduce_ex__(self, protocol):
        state = dict(self.__dict__)
        return _rebuild, (type(self), state)

    def __replace__(self, /, **changes):
        cls = type(self)
        known = (*self._fields, *self._attributes)
        for name in changes:
            if name not in known:
                raise TypeError(f"{cls.__name__}.__replace__ got an unexpected keyword "
                                f"argument {name!r}.")
        state = {name: value for name, value in self.__dict__.items() if name in known}
        state.update(changes)
        missing = [name for name in self._fields
                   if name not in state and not hasattr(self, name)
                   and self._kinds.get(name) not in ('*', '?', 'ctx')]
        if missing:
            listed = ', '.join(map(repr, missing))
            raise TypeError(f"{cls.__name__}.__replace__ missing {len(missing)} keyword "
                            f"argument{'' if len(missing) == 1 else 's'}: {listed}.")
        return cls(**state)

    def __repr__(self):
        return _repr(self, 3)

    __init__.__qualname__ = 'AST.__init__'


def _set_default(node, cls, name, kind):
    """What a field is that the constructor was not given."""
    if getattr(kind, '__origin__', None) is list:
        setattr(node, name, [])
    elif kind is expr_context:
        setattr(node, name, _LOAD)
    elif type(kind) is not _Union:
        _deprecated(f"{cls.__name__}.__init__ missing 1 required positional argument: "
                    f"{name!r}. This will become an error in Python 3.15.", 4)


def _rebuild(cls, state):
    node = cls.__new__(cls)
    node.__dict__.update(state)
    return node


def _repr(node, depth):
    cls = type(node)
    name = cls.__name__
    if cls is AST:
        return 'ast.AST()'
    if not node._fields:
        return name + '()' if depth > 0 else name + '(...)'
    if depth <= 0:
        return name + '(...)'
    return name + '(' + ', '.join(
        f'{field}={_repr_value(getattr(node, field), depth - 1)}'
        for field in node._fields) + ')'


def _repr_value(value, depth):
    if isinstance(value, AST):
        return _repr(value, depth) if depth > 0 else type(value).__name__ + '(...)'
    if isinstance(value, (list, tuple)):
        if not value:
            return '[]' if isinstance(value, list) else '()'
        items = [_repr_value(value[0], depth)]
        if len(value) > 2:
            items.append('...')
        if len(value) > 1:
            items.append(_repr_value(value[-1], depth))
        return '[' + ', '.join(items) + ']'
    return repr(value)


AST.__module__ = 'ast'
_BUILTIN = {'identifier': str, 'string': str, 'int': int, 'constant': object}


def _make(name, base, text, attributes, doc):
    fields, kinds, optional = [], {}, []
    for part in filter(None, text.split(', ')):
        kind, field = part.split()
        fields.append(field)
        if kind == 'expr_context':
            kinds[field] = 'ctx'
        else:
            kinds[field] = kind[-1] if kind[-1] in '*?' else kind
        if kind[-1] == '?':
            optional.append(field)
    namespace = {'_fields': tuple(fields), '__match_args__': tuple(fields), '_kinds': kinds,
                 '__module__': 'ast', '__doc__': doc, '_texts': text}
    for field in optional:
        namespace[field] = None
    if attributes is not None:
        namespace['_attributes'] = attributes
        if attributes:
            namespace['end_lineno'] = namespace['end_col_offset'] = None
    cls = type(name, (base,), namespace)
    globals()[name] = cls
    return cls


def _build():
    made = []
    rules = []
    for line in _GRAMMAR.strip().split('\n'):
        if line.startswith(' |'):
            rules[-1] += line
        else:
            rules.append(line)
    for rule in rules:
        has_position = '@' in rule
        rule = rule.replace(' @', '')
        attributes = _POSITION if has_position else ()
        if ' = ' in rule:
            name, _, rest = rule.partition(' = ')
            alternatives = [each.strip() for each in rest.split(' | ')]
            if any('(' in each for each in alternatives):
                doc = name + ' = ' + ('\n' + ' ' * len(name) + ' | ').join(alternatives)
            else:
                doc = name + ' = ' + ' | '.join(alternatives)
            base = _make(name, AST, '', attributes, doc)
            for each in alternatives:
                kind, _, fields = each.partition('(')
                made.append(_make(kind, base, fields.rstrip(')'), None, each))
        else:
            kind, _, fields = rule.partition('(')
            made.append(_make(kind, AST, fields.rstrip(')'), attributes, rule))
    for cls in made:
        types = {}
        for part in filter(None, cls._texts.split(', ')):
            kind, field = part.split()
            plain = kind.rstrip('*?')
            base = _BUILTIN.get(plain) or globals()[plain]
            types[field] = (list[base] if kind.endswith('*')
                            else base | None if kind.endswith('?') else base)
        cls._field_types = types
        del cls._texts


_build()
_LOAD = Load()
# What the compiler hands out where a node has no content: one for all.
_SHARED = {name: globals()[name]() for name in
           'Load Store Del And Or Add Sub Mult MatMult Div Mod Pow LShift RShift BitOr BitXor BitAnd '
           'FloorDiv Invert Not UAdd USub Eq NotEq Lt LtE Gt GtE Is IsNot In NotIn'.split()}
_LOAD = _SHARED['Load']
__all__ = [name for name, value in list(globals().items())
           if isinstance(value, type) or name.startswith('PyCF')]
