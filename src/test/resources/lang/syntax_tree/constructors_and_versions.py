import ast, copy, warnings
warnings.simplefilter('error')
def t(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
t(ast.Name); t(lambda: ast.Name('x').ctx); t(lambda: ast.FunctionDef('f').body); t(ast.Name, 'x', foo=1); t(ast.Name, 1, 2, 3); t(ast.Name, 'x', id='y')
class A(ast.AST):
    _fields = ('a', 'b'); _field_types = {'a': int | None, 'b': list[str]}
t(lambda: vars(A()))
class B(ast.AST):
    _fields = ('a',); _field_types = {'a': int}
t(B); t(lambda: vars(B(3)))
class C(ast.AST): _fields = ('q',)
t(C)
n = ast.parse('x').body[0].value; n.extra = 1
t(lambda: sorted(vars(copy.replace(n, id='y')))); t(copy.replace, n, extra=1)
del n.id; t(copy.replace, n); t(lambda: copy.replace(n, id='z').id)
t(lambda: copy.replace(ast.FunctionDef(name='f', args=ast.arguments()), name='g').name)
P = dict(lineno=1, col_offset=0)
def comp(m, mode='exec'): t(compile, ast.fix_missing_locations(m), 'f', mode)
comp(ast.Module([ast.Delete([None])], [])); comp(ast.Module([None], [])); comp(ast.Module([ast.Expr(None)], []))
t(compile, ast.Expression(ast.Set([None], **P)), 'f', 'eval'); t(compile, ast.Expression(ast.BoolOp(ast.And(), [None, None])), 'f', 'eval')
comp(ast.Module([ast.Import([ast.alias(None)])], [])); comp(ast.Expression(ast.Call(ast.Name('f'), [], [ast.keyword('a', None)])), 'eval')
comp(ast.Expression(ast.Name('None')), 'eval'); comp(ast.Expression(ast.Constant([1])), 'eval'); comp(ast.Expression(ast.Name(42)), 'eval')
comp(ast.Module(ast.Pass(), [])); t(compile, ast.Module([ast.Pass()], []), 'f', 'exec')
print([x for x in ('Num', 'Str', 'Bytes', 'NameConstant', 'Ellipsis') if hasattr(ast, x)], [c.__name__ for c in ast.Constant.__subclasses__()])
print(ast.arguments._field_types, ast.Name._field_types, ast.If._attributes)
a = ast.parse('m', mode='eval'); b = ast.parse('m', mode='eval'); a._fields += ('s',); a.s = 1
print(ast.compare(a, b), ast.compare(b, a), ast.compare(ast.parse('1'), ast.parse('1.0')))
for src, v in (('def f(a, /): 0', (3, 7)), ('(x := 1)', (3, 7)), ('type X = int', (3, 11)), ('def f[T](): 0', (3, 11)), ('class C[T = int]: 0', (3, 12)), ('t"x"', (3, 13)), ('async def f(): [x async for x in y]', (3, 5)), ('x: int', (3, 5)), ('f"x"', (3,5)), ('x @ y', (3, 4)), ('with (a, b): 0', (3, 8)), ('with (a as b): 0', (3, 8)), ('async with a: 0', (3,4)), ('def f(): await x', (3, 4))):
    t(ast.parse, src, feature_version=v) if v else 0
for src in ('f(*a, **b)', 'lambda x, /, y=1, *z, k, **w: 0', '{**a, 1: 2}', 'x[1:2, ::3]', 'async def f():\n  async with a as b, c: pass', 'try: pass\nexcept* A as e: pass\nelse: pass\nfinally: pass', 'match x:\n case {"a": 1, **r} | [1, *_] | C(1, b=2) | None | -1+2j | (a.b as c) if c: pass', 'type X[T: int = str, *Ts, **P] = T', 'f"{x!r:>{w}} {{}}"', 't"{x!s} a"', 'global a\nnonlocal_ = 1', 'for a, in b: break\nelse: continue', '@d\nclass A(B, m=C): x: int = 1', 'assert a, b', 'raise A from B', 'del a, b[0], c.d', 'a = b = c', 'a += 1', 'return_ = yield_ = (yield)', 'not a and b or c', 'a if b else c', '-a ** -b', 'a < b <= c != d is not e not in f', '[x for x in y if z if w for q in r]', '"a" "b" b"c" if 0 else ...', 'with (a as b, c): pass', 'from . import x as y, z', 'from ..a import *', 'import a.b as c', 'while 1: pass\nelse: pass', 'x = *a, b', 'print((yield))', '"\\n\\t\\x00\\u1234"', "'it''s'", '1e400 + 1j', 'a[*b]', 'def f(a: int, *args: *Ts) -> None: """doc"""', 'if a: 1\nelif b: 2\nelse: 3'):
    try: print(ast.unparse(ast.parse(src)))
    except Exception as e: print(src, type(e).__name__, e)
# expect: DeprecationWarning Name.__init__ missing 1 required positional argument: 'id'. This will become an error in Python 3.15.
# expect: Load()
# expect: DeprecationWarning FunctionDef.__init__ missing 1 required positional argument: 'args'. This will become an error in Python 3.15.
# expect: DeprecationWarning Name.__init__ got an unexpected keyword argument 'foo'. Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15.
# expect: TypeError Name constructor takes at most 2 positional arguments
# expect: TypeError Name got multiple values for argument 'id'
# expect: {'b': []}
# expect: DeprecationWarning B.__init__ missing 1 required positional argument: 'a'. This will become an error in Python 3.15.
# expect: {'a': 3}
# expect: AttributeError 'C' object has no attribute 'q'
# expect: ['col_offset', 'ctx', 'end_col_offset', 'end_lineno', 'id', 'lineno']
# expect: TypeError Name.__replace__ got an unexpected keyword argument 'extra'.
# expect: TypeError Name.__replace__ missing 1 keyword argument: 'id'.
# expect: z
# expect: g
# expect: ValueError None disallowed in expression list
# expect: ValueError None disallowed in statement list
# expect: ValueError field 'value' is required for Expr
# expect: ValueError None disallowed in expression list
# expect: TypeError required field "lineno" missing from expr
# expect: ValueError field 'name' is required for alias
# expect: ValueError field 'value' is required for keyword
# expect: ValueError identifier field can't represent 'None' constant
# expect: TypeError got an invalid type in Constant: list
# expect: TypeError AST identifier must be of type str
# expect: TypeError Module field "body" must be a list, not a Pass
# expect: TypeError required field "lineno" missing from stmt
# expect: [] []
# expect: {'posonlyargs': list[ast.arg], 'args': list[ast.arg], 'vararg': ast.arg | None, 'kwonlyargs': list[ast.arg], 'kw_defaults': list[ast.expr], 'kwarg': ast.arg | None, 'defaults': list[ast.expr]} {'id': <class 'str'>, 'ctx': <class 'ast.expr_context'>} ('lineno', 'col_offset', 'end_lineno', 'end_col_offset')
# expect: False False False
# expect: SyntaxError Positional-only parameters are only supported in Python 3.8 and greater (<unknown>, line 1)
# expect: SyntaxError Assignment expressions are only supported in Python 3.8 and greater (<unknown>, line 1)
# expect: SyntaxError Type statement is only supported in Python 3.12 and greater (<unknown>, line 1)
# expect: SyntaxError Type parameter lists are only supported in Python 3.12 and greater (<unknown>, line 1)
# expect: SyntaxError Type parameter defaults are only supported in Python 3.13 and greater (<unknown>, line 1)
# expect: SyntaxError t-strings are only supported in Python 3.14 and greater (<unknown>, line 1)
# expect: SyntaxError Async comprehensions are only supported in Python 3.6 and greater (<unknown>, line 1)
# expect: SyntaxError Variable annotation syntax is only supported in Python 3.6 and greater (<unknown>, line 1)
# expect: Module(body=[Expr(value=JoinedStr(values=[Constant(...)]))], type_ignores=[])
# expect: SyntaxError The '@' operator is only supported in Python 3.5 and greater (<unknown>, line 1)
# expect: Module(body=[With(items=[withitem(context_expr=Name(...), optional_vars=None), withitem(context_expr=Name(...), optional_vars=None)], body=[Expr(value=Constant(...))], type_comment=None)], type_ignores=[])
# expect: Module(body=[With(items=[withitem(context_expr=Name(...), optional_vars=Name(...))], body=[Expr(value=Constant(...))], type_comment=None)], type_ignores=[])
# expect: SyntaxError Async with statements are only supported in Python 3.5 and greater (<unknown>, line 1)
# expect: SyntaxError Await expressions are only supported in Python 3.5 and greater (<unknown>, line 1)
# expect: f(*a, **b)
# expect: lambda x, /, y=1, *z, k, **w: 0
# expect: {**a, 1: 2}
# expect: x[1:2, ::3]
# expect: async def f():
# expect:     async with a as b, c:
# expect:         pass
# expect: try:
# expect:     pass
# expect: except* A as e:
# expect:     pass
# expect: else:
# expect:     pass
# expect: finally:
# expect:     pass
# expect: match x:
# expect:     case {'a': 1, **r} | [1, *_] | C(1, b=2) | None | -1 + 2j | (a.b as c) if c:
# expect:         pass
# expect: type X[T: int = str, *Ts, **P] = T
# expect: f'{x!r:>{w}} {{}}'
# expect: t'{x!s} a'
# expect: global a
# expect: nonlocal_ = 1
# expect: for a, in b:
# expect:     break
# expect: else:
# expect:     continue
# expect: @d
# expect: class A(B, m=C):
# expect:     x: int = 1
# expect: assert a, b
# expect: raise A from B
# expect: del a, b[0], c.d
# expect: a = b = c
# expect: a += 1
# expect: return_ = yield_ = (yield)
# expect: not a and b or c
# expect: a if b else c
# expect: -a ** (-b)
# expect: a < b <= c != d is not e not in f
# expect: [x for x in y if z if w for q in r]
# expect: "a" "b" b"c" if 0 else ... SyntaxError cannot mix bytes and nonbytes literals (<unknown>, line 1)
# expect: with a as b, c:
# expect:     pass
# expect: from . import x as y, z
# expect: from ..a import *
# expect: import a.b as c
# expect: while 1:
# expect:     pass
# expect: else:
# expect:     pass
# expect: x = (*a, b)
# expect: print((yield))
# expect: """
# expect: 	\x00ሴ"""
# expect: """its"""
# expect: 1e309 + 1j
# expect: a[*b,]
# expect: def f(a: int, *args: *Ts) -> None:
# expect:     """doc"""
# expect: if a:
# expect:     1
# expect: elif b:
# expect:     2
# expect: else:
# expect:     3
