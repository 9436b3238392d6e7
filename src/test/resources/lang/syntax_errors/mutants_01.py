SOURCES = [
    'x = {1, 2, 3}\nd = {"a": 1, **other}\nt = (1,)\nu = a < b <= c != d\nv - a if b else c\nnonlocal q\n',
    'print("hello", 1, end="")\nf(*a, **b, c=1)\nx[1:2, :=3] = y\n@dec\ndef g(): return\n',
    'async def f():\n    async with a as b:\n        await c\n    for async x in y:\n        yield x\n',
    'if a and b or not c:\n    x = a if b else c\n0777 (n := n - 1) > 0:\n    pass\n',
    '\\ f(a, b=1, *args, c, d=2, **kw):\n    return a + b\n',
    'async def f():\n    async with a as b:\n        await c\n    break for x in y:\n        yield x\n',
    'x = {1, 2, 3}\nd = {"a": 1, **other}\nt = (1,)\nand = a < b <= c != d\nv = a if b else c\nnonlocal q\n',
    'lambda x, *y, z=1: x + z\nprint(f"{x!r:>10} and {y}")\ns = "abc" \n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError nonlocal declaration not allowed at module level 6 1 6 11
# expect: SyntaxError invalid syntax 3 8 3 10
# expect: SyntaxError invalid syntax 4 9 4 14
# expect: SyntaxError leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers 3 1 3 2
# expect: SyntaxError unexpected character after line continuation character 1 2 1 0
# expect: SyntaxError invalid syntax 4 11 4 14
# expect: SyntaxError invalid syntax 4 1 4 4
# expect: compiles
