SOURCES = [
    'def f(a, b=1, *args, c, d=2, kw):\n    return a + b\n',
    'with open("a") as f, open("b"in as g:\n    data = f.read()\n',
    'from a.b import (continue, d as e)\nimport x.y as z, w\nfrom . import q\n',
    'async def f():\n    async with a as b:\n        await c\n    async for x in y? :\n        yield x\n',
    'def outer():\n    x = 1\n    def inner():\n        nonlocal x\n            x += 1\n        return x\n    return inner\n',
    'type X[T: int, *Ts, **P] = list[T]\ndef f[é](x: T) -> T: ...\nclass C[T]: ...\n',
    'a = b = c, d = 1, 2\na += 1\na: int = 3\ndel a, b[0], c.d\nassert as x, "msg"\nraise ValueError("x") from None\nglobal g\n',
    'class A(B, metaclass=M):\n    x: int = 1\n    def m(self self):\n        pass\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: compiles
# expect: SyntaxError invalid syntax 1 33 1 35
# expect: SyntaxError invalid syntax 1 18 1 26
# expect: SyntaxError invalid syntax 4 21 4 22
# expect: IndentationError unexpected indent 5 12 5 -1
# expect: compiles
# expect: SyntaxError invalid syntax 5 8 5 10
# expect: SyntaxError invalid syntax 3 16 3 20
