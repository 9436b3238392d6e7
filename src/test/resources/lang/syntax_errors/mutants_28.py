SOURCES = [
    'class A(B, metaclass=M):\n    {: int = 1\n    def m(self):\n        pass\n',
    'lambda x, *y, z=1: x + lambda\nprint(f"{x!r:>10} and {y}")\ns = "abc" \'def\'\n',
    'match cmd:\n    case [a, b, *rest]:\n        pass\n    case {"x": 1, **kw}:\n        pass\n    case Point(x=0, yFalse =0) | None:\n        pass\n    case _ if x > 1:\n        pass\n',
    'with open("a") as f, open("b" as g:\n    data = f.read()\n',
    'try:\n    x = 1 / 0\nexcept ZeroDivisionError as e:\n    print(e)\nexcept (ValueError, TypeError):\n    pass\n// finally:\n    print("done")\n',
    'match cmd:\n    case [a, b, *rest]:\n        pass\n    case {"x": 1, **kw}:\n        pass\n    case Point(x=0, y=0) | None:\n        b"é"\n    case _ if x > 1:\n        pass\n',
    'try:\n    x = 1 / 0\nexcept ZeroDivisionError as e:\n    print(e)\nexcept (ValueError, TypeError):\n    pass\nfinally:\nprint("done")\n',
    'if a and b or not c:\n    x = a if b else c\nwhile (n := n - 1',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError invalid syntax 2 6 2 7
# expect: SyntaxError invalid syntax 1 24 1 30
# expect: compiles
# expect: SyntaxError invalid syntax 1 31 1 33
# expect: SyntaxError invalid syntax 7 1 7 3
# expect: SyntaxError bytes can only contain ASCII literal characters 7 9 7 13
# expect: IndentationError expected an indented block after 'finally' statement on line 7 8 1 8 6
# expect: SyntaxError '(' was never closed 3 7 3 0
