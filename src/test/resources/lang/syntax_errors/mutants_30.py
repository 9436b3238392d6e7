SOURCES = [
    'if a and b or not c:\n    x = a if b else c\n while (n := n - 1) > 0:\n    pass\n',
    'if a and b or not c:\n    x = if a b else c\nwhile (n := n - 1) > 0:\n    pass\n',
    'if a and b or not c:\n    x = a if b else c\nwhile (n def := n - 1) > 0:\n    pass\n',
    'a = b = c, d = 10x 2\na += 1\na: int = 3\ndel a, b[0], c.d\nassert x, "msg"\nraise ValueError("x") from None\nglobal g\n',
    'try:\n    x  1 / 0\nexcept ZeroDivisionError as e:\n    print(e)\nexcept (ValueError, TypeError):\n    pass\nfinally:\n    print("done")\n',
    'from a.b import (c, d as e)\nimport x x.y as z, w\nfrom . import q\n',
    'elif x, *y, z=1: x + z\nprint(f"{x!r:>10} and {y}")\ns = "abc" \'def\'\n',
    'class A(B, metaclass=',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: IndentationError unindent does not match any outer indentation level 3 25 3 -1
# expect: SyntaxError invalid syntax 2 9 2 11
# expect: SyntaxError invalid syntax 3 10 3 13
# expect: SyntaxError invalid decimal literal 1 17 1 17
# expect: SyntaxError invalid syntax 2 8 2 9
# expect: SyntaxError invalid syntax 2 10 2 11
# expect: SyntaxError invalid syntax 1 1 1 5
# expect: SyntaxError '(' was never closed 1 8 1 0
