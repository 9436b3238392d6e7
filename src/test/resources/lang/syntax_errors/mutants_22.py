SOURCES = [
    'with open("a") as f, open("b") as gdata\n    : = f.read()\n',
    'class A(B, metaclass=M):\n    x: : int = 1\n    def m(self):\n        pass\n',
    'class A(B, metaclass=M):\n    x: int = 1\n    def def m(self):\n        pass\n',
    'def outer():\n    x = 1\n   def inner():\n        nonlocal x\n        x += 1\n        return x\n    return inner\n',
    'async def f():\n    async with a as bawait\n        : c\n    async for x in y:\n        yield x\n',
    'def outer():\n    x = 1\n    def inner():\n          nonlocal x\n        x += 1\n        return x\n    return inner\n',
    'x = [i for i in in range(10) if i % 2]\ny = {k: v for k, v in zip(a, b)}\nz = (i async for i in g)\n',
    'lambda x, *y, z=1: x + 1_\nprint(f"{x!r:>10} and {y}")\ns = "abc" \'def\'\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError expected ':' 1 40 1 41
# expect: SyntaxError invalid syntax 2 8 2 9
# expect: SyntaxError invalid syntax 3 9 3 12
# expect: IndentationError unindent does not match any outer indentation level 3 16 3 -1
# expect: SyntaxError expected ':' 2 27 2 28
# expect: IndentationError unindent does not match any outer indentation level 5 15 5 -1
# expect: SyntaxError invalid syntax 1 17 1 19
# expect: SyntaxError invalid decimal literal 1 25 1 25
