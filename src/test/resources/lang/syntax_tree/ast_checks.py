import ast, sys
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
def mk(node, mode="exec"):
    return lambda: compile(ast.fix_missing_locations(node), "<a>", mode)
E = ast.Expression
t(lambda: eval(compile(ast.fix_missing_locations(E(ast.BinOp(ast.Constant(1), ast.Add(), ast.Constant(2)))), "", "eval")))
t(mk(E(ast.Name("None", ast.Load())), "eval"))
t(mk(E(ast.Name("True", ast.Store())), "eval"))
t(lambda: compile(E(ast.Name("x", ast.Load())), "", "eval"))
t(mk(E(ast.Name("x", ast.Store())), "eval"))
t(mk(E(ast.Name(3, ast.Load())), "eval"))
t(mk(E(ast.Constant(value=[1])), "eval"))
t(mk(E(ast.Tuple([1], ast.Load())), "eval"))
t(mk(E(ast.Tuple(3, ast.Load())), "eval"))
t(mk(E(ast.BinOp(ast.Constant(1), 3, ast.Constant(2))), "eval"))
t(mk(E(ast.BinOp(ast.Constant(1), ast.Add())), "eval"))
t(mk(E(ast.BoolOp(ast.And(), [ast.Constant(1)])), "eval"))
t(mk(E(ast.Compare(ast.Constant(1), [], [])), "eval"))
t(mk(E(ast.Compare(ast.Constant(1), [ast.Lt()], [])), "eval"))
t(mk(E(ast.Dict([ast.Constant(1)], [])), "eval"))
t(mk(E(ast.Call(ast.Name("f", ast.Load()), [], [ast.keyword("x", None)])), "eval"))
t(mk(E(ast.Lambda(ast.arguments([], [ast.arg("a")], None, [], [ast.Constant(1)], None, []), ast.Constant(1))), "eval"))
t(mk(E(ast.Lambda(ast.arguments([], [ast.arg("a")], None, [], [], None, [ast.Constant(1), ast.Constant(2)]), ast.Constant(1))), "eval"))
t(mk(E(ast.ListComp(ast.Constant(1), [])), "eval"))
t(mk(ast.Module([ast.Assign([], ast.Constant(1))], [])))
t(mk(ast.Module([ast.Assign([ast.Constant(1)], ast.Constant(1))], [])))
t(mk(ast.Module([ast.Delete([])], [])))
t(mk(ast.Module([ast.FunctionDef("f", ast.arguments([], [], None, [], [], None, []), [], [])], [])))
t(mk(ast.Module([ast.If(ast.Constant(1), [], [])], [])))
t(mk(ast.Module([ast.Try([ast.Pass()], [], [], [])], [])))
t(mk(ast.Module([ast.Raise(None, ast.Constant(1))], [])))
t(mk(ast.Module([ast.Global([])], [])))
t(mk(ast.Module([ast.ImportFrom("m", [], 0)], [])))
t(mk(ast.Module([ast.ImportFrom(None, [ast.alias("x")], -1)], [])))
t(mk(ast.Module([ast.With([], [ast.Pass()])], [])))
t(mk(ast.Module([ast.Expr(ast.Yield())], [])))
t(mk(ast.Module([ast.Return(ast.Constant(1))], [])))
t(mk(ast.Module([3], [])))
t(mk(ast.Module([ast.Expr(3)], [])))
t(lambda: compile(ast.Constant(1), "", "eval"))
t(lambda: compile(ast.Module([], []), "", "eval"))
t(lambda: compile(E(ast.Constant(1)), "", "exec"))
t(lambda: compile(ast.Expression(ast.Constant(1, lineno=5, col_offset=0, end_lineno=4, end_col_offset=0)), "", "eval"))
t(lambda: compile(ast.Expression(ast.Constant(1, lineno=5, col_offset=5, end_lineno=5, end_col_offset=0)), "", "eval"))
t(lambda: compile(ast.Expression(ast.Constant(1, lineno=-1, col_offset=0, end_lineno=1, end_col_offset=0)), "", "eval"))
t(lambda: compile(ast.Expression(ast.Constant(1, lineno="x", col_offset=0)), "", "eval"))
t(mk(E(ast.Starred(ast.Constant(1), ast.Load())), "eval"))
t(mk(E(ast.Subscript(ast.Name("x", ast.Load()), ast.Slice(None, None, None), ast.Store())), "eval"))
t(mk(ast.Module([ast.AugAssign(ast.Name("x", ast.Load()), ast.Add(), ast.Constant(1))], [])))
t(mk(ast.Module([ast.Match(ast.Constant(1), [])], [])))
t(mk(ast.Module([ast.Match(ast.Constant(1), [ast.match_case(ast.MatchValue(ast.Name("x", ast.Load())), None, [ast.Pass()])])], [])))

t(mk(ast.Module([ast.AnnAssign(ast.Attribute(ast.Name("x", ast.Load()), "y", ast.Store()), ast.Constant(1), None, 1)], [])))
t(mk(ast.Module([ast.Try([ast.Pass()], [], [ast.Pass()], [ast.Pass()])], [])))
t(mk(ast.Module([ast.Match(ast.Constant(1), [ast.match_case(ast.MatchAs(ast.MatchAs(None, "x"), None), None, [ast.Pass()])])], [])))
t(mk(ast.Module([ast.Match(ast.Constant(1), [ast.match_case(ast.MatchOr([ast.MatchAs()]), None, [ast.Pass()])])], [])))
t(mk(ast.Module([ast.Match(ast.Constant(1), [ast.match_case(ast.MatchSingleton(3), None, [ast.Pass()])])], [])))
t(lambda: ast.Name().id)
t(lambda: compile("x", "f", "bad", ast.PyCF_ONLY_AST))
# expect: 3
# expect: ValueError identifier field can't represent 'None' constant
# expect: ValueError identifier field can't represent 'True' constant
# expect: TypeError required field "lineno" missing from expr
# expect: ValueError expression must have Load context but has Store instead
# expect: TypeError AST identifier must be of type str
# expect: TypeError got an invalid type in Constant: list
# expect: TypeError required field "lineno" missing from expr
# expect: TypeError Tuple field "elts" must be a list, not a int
# expect: TypeError expected some sort of operator, but got 3
# expect: TypeError required field "right" missing from BinOp
# expect: ValueError BoolOp with less than 2 values
# expect: ValueError Compare with no comparators
# expect: ValueError Compare with no comparators
# expect: ValueError Dict doesn't have the same number of keys as values
# expect: ValueError field 'value' is required for keyword
# expect: ValueError length of kwonlyargs is not the same as kw_defaults on arguments
# expect: ValueError more positional defaults than args on arguments
# expect: ValueError comprehension with no generators
# expect: ValueError empty targets on Assign
# expect: ValueError expression which can't be assigned to in Store context
# expect: ValueError empty targets on Delete
# expect: ValueError empty body on FunctionDef
# expect: ValueError empty body on If
# expect: ValueError Try has neither except handlers nor finalbody
# expect: ValueError Raise with cause but no exception
# expect: ValueError empty names on Global
# expect: ValueError empty names on ImportFrom
# expect: ValueError Negative ImportFrom level
# expect: ValueError empty items on With
# expect: SyntaxError 'yield' outside function (<a>, line 1)
# expect: SyntaxError 'return' outside function (<a>, line 1)
# expect: TypeError required field "lineno" missing from stmt
# expect: TypeError required field "lineno" missing from expr
# expect: TypeError expected Expression node, got Constant
# expect: TypeError expected Expression node, got Module
# expect: TypeError expected Module node, got Expression
# expect: ValueError AST node line range (5, 4) is not valid
# expect: ValueError line 5, column 5-0 is not a valid range
# expect: ValueError AST node column range (0, 0) for line range (-1, 1) is not valid
# expect: ValueError invalid integer value: 'x'
# expect: SyntaxError can't use starred expression here (<a>, line 1)
# expect: ValueError expression must have Load context but has Store instead
# expect: ValueError expression must have Store context but has Load instead
# expect: ValueError empty cases on Match
# expect: ValueError patterns may only match literals and attribute lookups
# expect: TypeError AnnAssign with simple non-Name target
# expect: ValueError Try has orelse but no except handlers
# expect: ValueError MatchAs must specify a target name if a pattern is given
# expect: ValueError MatchOr requires at least 2 patterns
# expect: ValueError MatchSingleton can only contain True, False and None
# expect: AttributeError 'Name' object has no attribute 'id'
# expect: ValueError compile() mode must be 'exec', 'eval', 'single' or 'func_type'
