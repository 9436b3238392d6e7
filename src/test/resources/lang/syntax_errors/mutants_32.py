SOURCES = [
    'x = [i for i in range(10) if i % 2]\ny = {k',
    'if a and b or not c:\n    x = a if b else c\nwhile (n := n - 1) > :\n    pass\n',
    'type X[T: int, *Ts, **P] = list[T]\ndef f[T](x: T',
    'x = {1, 2, 3}\nd = {"a": 1, **other}\nt = (1,)\nu = a < b <= c != d\nv = a if b else else c\nnonlocal q\n',
    'with open("a") as f, open("b") as :g\n    data = f.read()\n',
    'for i in range(10:)\n    if i % 2 == 0:\n        continue\n    elif i > 5:\n        break\n    else:\n        print(i)\n',
    'x = [i for i in range(10) if i % 2]\ny = {k: v for k, v v in zip(a, b)}\nz = (i async for i in g)\n',
    'class A(B, metaclass=M)“x”\n    x: int = 1\n    def m(self):\n        pass\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError '{' was never closed 2 5 2 0
# expect: SyntaxError invalid syntax 3 22 3 23
# expect: SyntaxError '(' was never closed 2 9 2 0
# expect: SyntaxError expected expression after 'else', but statement is given 5 17 5 21
# expect: SyntaxError invalid syntax 1 35 1 36
# expect: SyntaxError invalid syntax 1 18 1 19
# expect: SyntaxError 'in' expected after for-loop variables 2 20 2 21
# expect: SyntaxError invalid character '“' (U+201C) 1 24 1 24
