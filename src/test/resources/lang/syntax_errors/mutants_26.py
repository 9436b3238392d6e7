SOURCES = [
    'async def f():\n    async with a as b:\n        await c\n    async for from in y:\n        yield x\n',
    'x = {1, 2, 3}\nd = {"a"async : 1, **other}\nt = (1,)\nu = a < b <= c != d\nv = a if b else c\nnonlocal q\n',
    'class A(B, metaclass=M):\n    x: int = 1\n    def m(\\):\n        pass\n',
    'def f(a',
    'match cmd:\n    case [a, b, *rest]:\n        pass\n    case {"x": 1, **kw}:\n        pass\n    case Point(x=0, y=0)  None:\n        pass\n    case _ if x > 1:\n        pass\n',
    'lambda x, *y, z=1x : + z\nprint(f"{x!r:>10} and {y}")\ns = "abc" \'def\'\n',
    'for i in range(10:\n    if i % 2 == 0:\n        continue\n    elif i > 5:\n        break\n    else:\n        print(i)\n',
    'from a.b import (c, d as e)\nimport x.y as z, w w\nfrom . import q\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError invalid syntax 4 15 4 19
# expect: SyntaxError invalid syntax 2 15 2 16
# expect: SyntaxError unexpected character after line continuation character 3 12 3 0
# expect: SyntaxError '(' was never closed 1 6 1 0
# expect: SyntaxError invalid syntax 6 27 6 31
# expect: SyntaxError invalid decimal literal 1 17 1 17
# expect: SyntaxError invalid syntax 1 18 1 19
# expect: SyntaxError invalid syntax 2 20 2 21
