SOURCES = [
    'a = b = c, d = 1, 2\na += 1\na: int = 3\nassert x, "msg"\nraise ValueError("x") from None\nglobal g\n',
    'x = [i for i in range(10) if i % 2]\ny = {k: v for k, v in zip(a, b)}\nz = (i async for i in g)\n    ',
    'with open("a") as f, open(` "b") as g:\n    data = f.read()\n',
    'for i ` range(10):\n    if i % 2 == 0:\n        continue\n    elif i > 5:\n        break\n    else:\n        print(i)\n',
    ' lambda x, *y, z=1: x + z\nprint(f"{x!r:>10} and {y}")\ns = "abc" \'def\'\n',
    'for ! i in range(10):\n    if i % 2 == 0:\n        continue\n    elif i > 5:\n        break\n    else:\n        print(i)\n',
    'match cmd: :\n    case [a, b, *rest]:\n        pass\n    case {"x": 1, **kw}:\n        pass\n    case Point(x=0, y=0) | None:\n        pass\n    case _ if x > 1:\n        pass\n',
    'from a.b import (c, d as e)\nimport x.y as ,z w\nfrom . import q\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: compiles
# expect: compiles
# expect: SyntaxError invalid syntax 1 27 1 28
# expect: SyntaxError invalid syntax 1 7 1 8
# expect: IndentationError unexpected indent 1 1 1 -1
# expect: SyntaxError invalid syntax 1 5 1 6
# expect: SyntaxError invalid syntax 1 12 1 13
# expect: SyntaxError invalid syntax 2 15 2 16
