SOURCES = [
    'type X[T: int, *Ts, **P] = list[T]\ndef f[T](+: T) -> T: ...\nclass C[T]: ...\n',
    'x = [i for i in range(10) if i % 2]\ny = {k: v for k, v in zip zip(a, b)}\nz = (i async for i in g)\n',
    'a = b = c, d = 1, 2\na += 1\na: int = 3\ndel a, b[0], c.d\nassert raise, "msg"\nraise ValueError("x") from None\nglobal g\n',
    'print("hello", 1, end="")\nf(*a, **b, c=1)\nx[1:2, ::3] = y\n@dec\ndef g()^ return\n',
    'with open("a") as f, open("b") as g:',
    'with open("a"for as f, open("b") as g:\n    data = f.read()\n',
    'match cmd:\n    case [a, b, *rest]:\n        pass\n    case {"x": 1, **kw',
    'def f(a, b=1+= *args, c, d=2, **kw):\n    return a + b\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError invalid syntax 2 10 2 11
# expect: SyntaxError invalid syntax 2 27 2 30
# expect: SyntaxError invalid syntax 5 8 5 13
# expect: SyntaxError expected ':' 5 8 5 9
# expect: IndentationError expected an indented block after 'with' statement on line 1 1 37 1 -1
# expect: SyntaxError invalid syntax 1 18 1 20
# expect: SyntaxError '{' was never closed 4 10 4 0
# expect: SyntaxError invalid syntax 1 13 1 15
