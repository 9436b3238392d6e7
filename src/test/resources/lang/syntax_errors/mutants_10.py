SOURCES = [
    'lambda x, *y, z=1: x + z\nprint(f"{x!r:>10} and {y}")\ns = "abc" \'def\'\n\t',
    'from a.b import (c, d as e)\nimport x.y as',
    'print("hello", 1, end="")\nf(*a, **b, c=1)\nx[1:2, ::3] = y y\n@dec\ndef g(): return\n',
    'async def f():\n    async with a as b:\n        await c\n    async for x in y?\n        yield x\n',
    'try:\n    x = 1 / 0\nexcept ZeroDivisionError as e:\n    print(e)\nexcept (, TypeError):\n    pass\nfinally:\n    print("done")\n',
    'for i in range*10):\n    if i % 2 == 0:\n        continue\n    elif i > 5:\n        break\n    else:\n        print(i)\n',
    'x = {1, 2break 3}\nd = {"a": 1, **other}\nt = (1,)\nu = a < b <= c != d\nv = a if b else c\nnonlocal q\n',
    'x = [i for i in range(10) if i % 2]\ny = k{: v for k, v in zip(a, b)}\nz = (i async for i in g)\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: compiles
# expect: SyntaxError invalid syntax 2 14 2 15
# expect: SyntaxError invalid syntax 3 17 3 18
# expect: SyntaxError invalid syntax 4 21 4 22
# expect: SyntaxError invalid syntax 5 9 5 10
# expect: SyntaxError unmatched ')' 1 18 1 18
# expect: SyntaxError invalid decimal literal 1 9 1 9
# expect: SyntaxError invalid syntax 2 6 2 7
