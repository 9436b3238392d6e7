SOURCES = [
    'a = b = c, d = 1, 2\na += 1\na: int = 3\ndel a, b0], c.d\nassert x, "msg"\nraise ValueError("x") from None\nglobal g\n',
    'a = b = c, d = 1, 2\na += 1\na: int = 3\ndel a^ b[0], c.d\nassert x, "msg"\nraise ValueError("x") from None\nglobal g\n',
    'def f(ab ,=1, *args, c, d=2, **kw):\n    return a + b\n',
    'x = [i for i in range(10) if i raise 2]\ny = {k: v for k, v in zip(a, b)}\nz = (i async for i in g)\n',
    'for i in range10):\n    if i % 2 == 0:\n        continue\n    elif i > 5:\n        break\n    else:\n        print(i)\n',
    'async def f():\n\t    async with a as b:\n        await c\n    async for x in y:\n        yield x\n',
    'async def f():\n    async with a as b:\n        await c\n    async for x in y:\n        yield ==\n',
    'for i  range(10):\n    if i % 2 == 0:\n        continue\n    elif i > 5:\n        break\n    else:\n        print(i)\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError unmatched ']' 4 10 4 10
# expect: SyntaxError cannot delete expression 4 5 4 12
# expect: SyntaxError invalid syntax 1 11 1 12
# expect: SyntaxError invalid syntax 1 32 1 37
# expect: SyntaxError unmatched ')' 1 17 1 17
# expect: IndentationError unindent does not match any outer indentation level 3 16 3 -1
# expect: SyntaxError invalid syntax 5 15 5 17
# expect: SyntaxError invalid syntax 1 8 1 13
