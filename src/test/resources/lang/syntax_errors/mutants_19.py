SOURCES = [
    'def $():\n    x = 1\n    def inner():\n        nonlocal x\n        x += 1\n        return x\n    return inner\n',
    'def outer():\n    $ = 1\n    def inner():\n        nonlocal x\n        x += 1\n        return x\n    return inner\n',
    'x = {1, 2, 3}\nd = {"a": 1, **other}\n = (1,)\nu = a < b <= c != d\nv = a if b else c\nnonlocal q\n',
    'lambda x, *y, z=1: x + z\n\tprint(f"{x!r:>10} and {y}")\ns = "abc" \'def\'\n',
    '    x = [i for i in range(10) if i % 2]\ny = {k: v for k, v in zip(a, b)}\nz = (i async for i in g)\n',
    'x = {1, 2, 3}\nd = {"a": 1, **other}\nt = (1,)\nu = a < global <= c != d\nv = a if b else c\nnonlocal q\n',
    'x = {1, 2, 3}\nd = {"a": 1, **other}\nt = (1,)\nu = a < < b <= c != d\nv = a if b else c\nnonlocal q\n',
    'class A(B, metaclass=M):\n    x: int int = 1\n    def m(self):\n        pass\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError invalid syntax 1 5 1 6
# expect: SyntaxError invalid syntax 2 5 2 6
# expect: IndentationError unexpected indent 3 1 3 -1
# expect: IndentationError unexpected indent 2 1 2 -1
# expect: IndentationError unexpected indent 1 4 1 -1
# expect: SyntaxError invalid syntax 4 9 4 15
# expect: SyntaxError invalid syntax 4 9 4 10
# expect: SyntaxError invalid syntax 2 12 2 15
