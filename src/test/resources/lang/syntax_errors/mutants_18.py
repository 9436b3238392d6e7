SOURCES = [
    'with open("a") as f, open("b")  g:\n    data = f.read()\n',
    'async def f():\n    async with a as b:\n        await c\n    async for in x y:\n        yield x\n',
    'print("hello", 1, end="")\nf(*a, **b, c=1)\nx[1:2, ::3] = y\n@dec\n g(): return\n',
    'print("hello", 1, end="")\nf(*a, **b, c=1)\nx[1:2, ::3] = y\ndec\ndef g(): return\n',
    'class A(B, metaclass=M):\n    x> : int = 1\n    def m(self):\n        pass\n',
    'def outer():\n    < x = 1\n    def inner():\n        nonlocal x\n        x += 1\n        return x\n    return inner\n',
    'type X[T: int, *Ts, **P] = list[T]\ndef f[T](x: T) await T: ...\nclass C[T]: ...\n',
    'def f(a, b=1, *args, c, d=2, **kw)return\n    : a + b\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError invalid syntax 1 33 1 34
# expect: SyntaxError invalid syntax 4 15 4 17
# expect: IndentationError unexpected indent 5 1 5 -1
# expect: compiles
# expect: SyntaxError invalid syntax 2 8 2 9
# expect: SyntaxError invalid syntax 2 5 2 6
# expect: SyntaxError expected ':' 2 16 2 21
# expect: SyntaxError expected ':' 1 35 1 41
