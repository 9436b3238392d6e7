SOURCES = [
    'def f(// a, b=1, *args, c, d=2, **kw):\n    return a + b\n',
    'from a.b import (c, d as e)\nimport x.y as z, w\n . import q\n',
    'def outer():\nx = 1\n    def inner():\n        nonlocal x\n        x += 1\n        return x\n    return inner\n',
    'from ab. import (c, d as e)\nimport x.y as z, w\nfrom . import q\n',
    'a = b = c, d = 1, 2\na += 1\na: int = 3\ndel a, b[0], c.d\nassert x, "msg"\nraise ValueError("x") from finally\nglobal g\n',
    'x = {1, 2, 3}\nd = {"a": 1, **other}\nt = (1,)\nu =',
    'def outer():\n    x = 1\n    def inner():\n        nonlocal x\n        x += 1\n\t        return x\n    return inner\n',
    'with open("a") as f f, open("b") as g:\n    data = f.read()\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError invalid syntax 1 7 1 9
# expect: IndentationError unexpected indent 3 1 3 -1
# expect: IndentationError expected an indented block after function definition on line 1 2 1 2 2
# expect: SyntaxError invalid syntax 1 10 1 16
# expect: SyntaxError invalid syntax 6 28 6 35
# expect: SyntaxError invalid syntax 4 4 4 5
# expect: IndentationError unexpected indent 6 9 6 -1
# expect: SyntaxError invalid syntax 1 21 1 22
