SOURCES = [
    'print("hello", 1, end="")\nf(*a, **b, c',
    'try:\n    x = 1 / 0\nexcept ZeroDivisionError as e:\n    print(e)\nexcept (ValueError, TypeError):\n    pass\n    print("done")\n',
    'match cmd:\n    case [a, b, *rest]:\n        pass\n   case {"x": 1, **kw}:\n        pass\n    case Point(x=0, y=0) | None:\n        pass\n    case _ if x > 1:\n        pass\n',
    ' X[T: int, *Ts, **P] = list[T]\ndef f[T](x: T) -> T: ...\nclass C[T]: ...\n',
    'x = [i for i in range(10) if i % 2lambda ]\ny = {k: v for k, v in zip(a, b)}\nz = (i async for i in g)\n',
    'def f(a, b=1, *args, c, dis =2, **kw):\n    return a + b\n',
    'else a = b = c, d = 1, 2\na += 1\na: int = 3\ndel a, b[0], c.d\nassert x, "msg"\nraise ValueError("x") from None\nglobal g\n',
    'type X[T: int, *Ts, **P] = list[T]\ndef f[T](x',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError '(' was never closed 2 2 2 0
# expect: compiles
# expect: IndentationError unindent does not match any outer indentation level 4 24 4 -1
# expect: IndentationError unexpected indent 1 1 1 -1
# expect: SyntaxError invalid decimal literal 1 34 1 34
# expect: compiles
# expect: SyntaxError invalid syntax 1 1 1 5
# expect: SyntaxError '(' was never closed 2 9 2 0
