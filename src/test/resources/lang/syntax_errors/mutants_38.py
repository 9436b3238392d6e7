SOURCES = [
    'if a and b or not c:\n    x = a if b else c\nwhile (n := n - 1)',
    'def f(a, b=1, *args, c, d=2, **kw:\n    return a + b\n',
    'if a and b or not c:\n    x = a b if else c\nwhile (n := n - 1) > 0:\n    pass\n',
    'for i in range(10):\n    if i % 2 == 0:\n        continue\n    elif i > 5:\n        break\n    else:\n        print(iwith )\n',
    'async def f():\n    async with a as b**b\n        await c\n    async for x in y:\n        yield x\n',
    'match cmd:\n    case [a, b, *rest]:\n        pass\n    case {"x": 1, **kw}:\n        pass\n    case Point(x=0, y0=) | None:\n        pass\n    case _ if x > 1:\n        pass\n',
    'with open("a") as f, open("b") as g:\n    data assert = f.read()\n',
    'def outer(:\n    x = 1\n    def inner():\n        nonlocal x\n        x += 1\n        return x\n    return inner\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError expected ':' 3 19 3 20
# expect: SyntaxError '(' was never closed 1 6 1 0
# expect: SyntaxError invalid syntax 2 11 2 12
# expect: compiles
# expect: SyntaxError invalid syntax 2 22 2 24
# expect: SyntaxError invalid syntax 6 24 6 25
# expect: SyntaxError invalid syntax 2 10 2 16
# expect: SyntaxError invalid syntax 1 11 1 12
