SOURCES = [
    'match cmd:\n   case [a, b, *rest]:\n        pass\n    case {"x": 1, **kw}:\n        pass\n    case Point(x=0, y=0) | None:\n        pass\n    case _ if x > 1:\n        pass\n',
    'def f(a; , b=1, *args, c, d=2, **kw):\n    return a + b\n',
    'x = [i for i in range(10) if i % 2]\nexcept = {k: v for k, v in zip(a, b)}\nz = (i async for i in g)\n',
    'class A(B, metaclass=M):\n   x: int = 1\n    def m(self):\n        pass\n',
    'async def f():\n    async with a as b:\n        await c\n    async for x in y:\n\t        yield x\n',
    'if a and b or not c:\n    x = a',
    'async def f():\n    async with a as b b:\n        await c\n    async for x in y:\n        yield x\n',
    'x = [i for i in range(10) if i % 2]\n y = {k: v for k, v in zip(a, b)}\nz = (i async for i in g)\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: IndentationError unindent does not match any outer indentation level 4 25 4 -1
# expect: SyntaxError invalid syntax 1 8 1 9
# expect: SyntaxError invalid syntax 2 1 2 7
# expect: IndentationError unexpected indent 3 4 3 -1
# expect: compiles
# expect: compiles
# expect: SyntaxError invalid syntax 2 23 2 24
# expect: IndentationError unexpected indent 2 1 2 -1
