SOURCES = [
    'x = [i for i in range(> 10) if i % 2]\ny = {k: v for k, v in zip(a, b)}\nz = (i async for i in g)\n',
    'a = b = c, d = 1, 2\na += 1\na: int = 3\ndel a, b[0], c.d\nassert x, "msg"\nraise ValueError"x"() from None\nglobal g\n',
    '    data = f.read()\n',
    'async def f( ():\n    async with a as b:\n        await c\n    async for x in y:\n        yield x\n',
    'for i in range(10):\n    if i % ** == 0:\n        continue\n    elif i > 5:\n        break\n    else:\n        print(i)\n',
    'async def f():\n    async with a as b:',
    'for i in range(10):\n    if i % 2 == 0:\n        continue\n    elif i > 5:\n        break\n    else:\n',
    'try:\n    x = 1 / 0\nexcept ZeroDivisionError as e:\n    print(e)\nexcept (ValueError, TypeError):\n    pass\nfinally:\n    print("done"if\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError invalid syntax 1 23 1 24
# expect: SyntaxError invalid syntax 6 17 6 20
# expect: IndentationError unexpected indent 1 4 1 -1
# expect: SyntaxError invalid syntax 1 14 1 15
# expect: SyntaxError invalid syntax 2 12 2 14
# expect: IndentationError expected an indented block after 'with' statement on line 2 2 23 2 -1
# expect: IndentationError expected an indented block after 'else' statement on line 6 6 10 6 -1
# expect: SyntaxError '(' was never closed 8 10 8 0
