SOURCES = [
    'with open("a") as f, \\("b") as g:\n    data = f.read()\n',
    'def outer():\n    x = 1\n    def inner()\\\n        nonlocal x\n        x += 1\n        return x\n    return inner\n',
    ' class A(B, metaclass=M):\n    x: int = 1\n    def m(self):\n        pass\n',
    'x = {1, 2, 3}\nd = {"a": 1, **other}\nt = (1,)\nu = a < b <= c != d\nnonlocal q\n',
    'def f(a, b=1, *args, é, d=2, **kw):\n    return a + b\n',
    'print("hello", 1, end="")\nf(*a, **b, c=1)\nx[1:2, ::3] = y\n@dec\nis def g(): return\n',
    'a = b = c, d = 1, 2\na += 1\na: int = 3\ndel a, b[0], c.d\nassert x, "msg"\nraise (("x") from None\nglobal g\n',
    'exec "x" open("a") as f, open("b") as g:\n    data = f.read()\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError unexpected character after line continuation character 1 23 1 0
# expect: SyntaxError expected ':' 4 9 4 17
# expect: IndentationError unexpected indent 1 1 1 -1
# expect: SyntaxError nonlocal declaration not allowed at module level 5 1 5 11
# expect: compiles
# expect: SyntaxError invalid syntax 5 1 5 3
# expect: SyntaxError invalid syntax 6 14 6 18
# expect: SyntaxError Missing parentheses in call to 'exec'. Did you mean exec(...)? 1 1 1 9
