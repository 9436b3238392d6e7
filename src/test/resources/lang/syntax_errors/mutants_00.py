SOURCES = [
    'def f(a, b=1, *args, c, d2=, **kw):\n    return a + b\n',
    'type 0x[T: int, *Ts, **P] = list[T]\ndef f[T](x: T) -> T: ...\nclass C[T]: ...\n',
    'in for i in range(10):\n    if i % 2 == 0:\n        continue\n    elif i > 5:\n        break\n    else:\n        print(i)\n',
    'a = b = c, ** d = 1, 2\na += 1\na: int = 3\ndel a, b[0], c.d\nassert x, "msg"\nraise ValueError("x") from None\nglobal g\n',
    'match cmd:\n    case [a, b, *rest]:\n        pass\n    case {"x": 1 **kw}:\n        pass\n    case Point(x=0, y=0) | None:\n        pass\n    case _ if x > 1:\n        pass\n',
    'a = b = c, d = 1, 2\na += 1\na: int = 3\ndel a, b[0], c.d\nf"{x!z}" x, "msg"\nraise ValueError("x") from None\nglobal g\n',
    'print("hello", 1, end="")\nf(*a, **b, c=1)\nx[1:2, ::3] = y\n@dec\ndef g(): raise return\n',
    'class A(B, metaclass=M):\n    x: int = 1\n    def m(self):',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError expected default value expression 1 27 1 28
# expect: SyntaxError invalid hexadecimal literal 1 7 1 7
# expect: SyntaxError invalid syntax 1 1 1 3
# expect: SyntaxError invalid syntax 1 12 1 14
# expect: SyntaxError invalid syntax 4 18 4 20
# expect: SyntaxError f-string: invalid conversion character 'z': expected 's', 'r', or 'a' 5 6 5 7
# expect: SyntaxError invalid syntax 5 16 5 22
# expect: IndentationError expected an indented block after function definition on line 3 3 17 3 -1
