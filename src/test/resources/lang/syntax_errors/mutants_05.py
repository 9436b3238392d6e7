SOURCES = [
    'a = b = c, d = 1, \na += 1\na: int = 3\ndel a, b[0], c.d\nassert x, "msg"\nraise ValueError("x") from None\nglobal g\n',
    'async def f():\n    async with a as return 1:\n        await c\n    async for x in y:\n        yield x\n',
    'try:\n    x = 1 / 0\nexcept ZeroDivisionError as import:\n    print(e)\nexcept (ValueError, TypeError):\n    pass\nfinally:\n    print("done")\n',
    'class A(B; , metaclass=M):\n    x: int = 1\n    def m(self):\n        pass\n',
    'a = b = c, d = 1, 2\na += 1\n    a: int = 3\ndel a, b[0], c.d\nassert x, "msg"\nraise ValueError("x") from None\nglobal g\n',
    'try:\n    x = 1 / 0\nexcept ZeroDivisionError as e:\n    print(e)\nexcept (ValueError, TypeError):\n    pass\nfinallyglobal :\n    print("done")\n',
    'print("hello", 1, end=""**b\nf(*a, **b, c=1)\nx[1:2, ::3] = y\n@dec\ndef g(): return\n',
    'print("hello", 1, end="")\nf*(a, **b, c=1)\nx[1:2, ::3] = y\n@dec\ndef g(): return\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: compiles
# expect: SyntaxError invalid syntax 2 21 2 27
# expect: SyntaxError invalid syntax 3 29 3 35
# expect: SyntaxError invalid syntax 1 10 1 11
# expect: IndentationError unexpected indent 3 4 3 -1
# expect: SyntaxError invalid syntax 7 16 7 17
# expect: SyntaxError '(' was never closed 1 6 1 0
# expect: SyntaxError invalid syntax 2 7 2 9
