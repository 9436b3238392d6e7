SOURCES = [
    'def outer():\n    = x 1\n    def inner():\n        nonlocal x\n        x += 1\n        return x\n    return inner\n',
    '  def f(a, b=1, *args, c, d=2, **kw):\n    return a + b\n',
    'x = {1, 2, 3}\nd =',
    'try:\n    x = 1 / 0\nexcept ZeroDivisionError lambda e:\n    print(e)\nexcept (ValueError, TypeError):\n    pass\nfinally:\n    print("done")\n',
    'a = b = c, d = 1, 2\na += 1\na: int = 3\nel a, b[0], c.d\nassert x, "msg"\nraise ValueError("x") from None\nglobal g\n',
    'a = b = c, d = 1, 2\na += 1\na( : int = 3\ndel a, b[0], c.d\nassert x, "msg"\nraise ValueError("x") from None\nglobal g\n',
    'from a.b import (c, d as assert)\nimport x.y as z, w\nfrom . import q\n',
    'from a.b import (c, d as e)\nx import.y as z, w\nfrom . import q\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError invalid syntax 2 5 2 6
# expect: IndentationError unexpected indent 1 2 1 -1
# expect: SyntaxError invalid syntax 2 4 2 5
# expect: SyntaxError invalid syntax 3 26 3 32
# expect: SyntaxError invalid syntax 4 4 4 5
# expect: SyntaxError invalid syntax 3 4 3 5
# expect: SyntaxError invalid syntax 1 26 1 32
# expect: SyntaxError invalid syntax 2 3 2 9
