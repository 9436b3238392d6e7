SOURCES = [
    'x = {1, 2, 3}\nd = "a"{: 1, **other}\nt = (1,)\nu = a < b <= c != d\nv = a if b else c\nnonlocal q\n',
    'x = {1, 20x 3}\nd = {"a": 1, **other}\nt = (1,)\nu = a < b <= c != d\nv = a if b else c\nnonlocal q\n',
    'class A(B, metaclass=M):\n    x: int = 1\n    def m(self~ ):\n        pass\n',
    'async def f():\n    async with a as b:\nawait c\n    async for x in y:\n        yield x\n',
    'a = b = c, d = 1, 2\na += 1\na: global int = 3\ndel a, b[0], c.d\nassert x, "msg"\nraise ValueError("x") from None\nglobal g\n',
    'def f(a, b=1, *1abc, c, d=2, **kw):\n    return a + b\n',
    'print("hello", 1, end="")\nf(*a, **b, c=1)\nx*a1:2, ::3] = y\n@dec\ndef g(): return\n',
    'from a.b import (c, d as e)\nimport break.y as z, w\nfrom . import q\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError invalid syntax 2 8 2 9
# expect: SyntaxError invalid decimal literal 1 10 1 10
# expect: SyntaxError invalid syntax 3 15 3 16
# expect: IndentationError expected an indented block after 'with' statement on line 2 3 0 3 -1
# expect: SyntaxError invalid syntax 3 4 3 10
# expect: SyntaxError invalid decimal literal 1 16 1 16
# expect: SyntaxError unmatched ']' 3 12 3 12
# expect: SyntaxError invalid syntax 2 8 2 13
