SOURCES = [
    'from a.b import (c, d as e)\nimport x.y as z, w\nnonlocal from . import q\n',
    'a = b = c, d = 12 ,\na += 1\na: int = 3\ndel a, b[0], c.d\nassert x, "msg"\nraise ValueError("x") from None\nglobal g\n',
    'lambda x, *y, else z=1: x + z\nprint(f"{x!r:>10} and {y}")\ns = "abc" \'def\'\n',
    'class A A(B, metaclass=M):\n    x: int = 1\n    def m(self):\n        pass\n',
    'type X[T: int, *Ts, **P] = list[T]\ndef f[T](x: T) -> Tlambda ...\nclass C[T]: ...\n',
    'async def f():\n      async with a as b:\n        await c\n    async for x in y:\n        yield x\n',
    'match cmd:\n    case [a, b, *rest]:\n        pass\n    case {"x": 1, **kw}:\n        pass\n    case Point',
    'if * and b or not c:\n    x = a if b else c\nwhile (n := n - 1) > 0:\n    pass\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError invalid syntax 3 10 3 14
# expect: compiles
# expect: SyntaxError invalid syntax 1 15 1 19
# expect: SyntaxError invalid syntax 1 9 1 10
# expect: SyntaxError expected ':' 2 27 2 30
# expect: IndentationError unindent does not match any outer indentation level 4 22 4 -1
# expect: SyntaxError expected ':' 6 15 6 16
# expect: SyntaxError invalid syntax 1 4 1 5
