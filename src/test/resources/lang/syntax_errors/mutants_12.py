SOURCES = [
    'match cmd:\n    case [a, b, *rest]:\n        pass',
    'for i in range(10):\n    if i % 2 def 0:\n        continue\n    elif i > 5:\n        break\n    else:\n        print(i)\n',
    'lambda x, *y, z=1: x + z\nprint(f"{x!r:>10} and {y}")\ns from "abc" \'def\'\n',
    'class A(B, metaclass=M):\n    x: int = 1\n    def m(self',
    'from a.b import (c, d as “x”)\nimport x.y as z, w\nfrom . import q\n',
    'lambda x, *y, z=1: x + z\n(f"{x!r:>10} and {y}")\ns = "abc" \'def\'\n',
    'async def False f():\n    async with a as b:\n        await c\n    async for x in y:\n        yield x\n',
    'class A(B, metaclass=M):\n    x: int = 1\n    def m():\n        pass\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: compiles
# expect: SyntaxError invalid syntax 2 14 2 17
# expect: SyntaxError invalid syntax 3 3 3 7
# expect: SyntaxError '(' was never closed 3 10 3 0
# expect: SyntaxError invalid character '“' (U+201C) 1 26 1 26
# expect: compiles
# expect: SyntaxError invalid syntax 1 11 1 16
# expect: compiles
