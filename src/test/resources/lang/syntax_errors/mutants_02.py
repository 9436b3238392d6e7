SOURCES = [
    'def f(a, b=1, *args, c, d=2, **kw):\n    yield x a + b\n',
    'x = [i for i in range(10) if i % 2]\ny = {k: v for k, v in zip(a, b)}\nz = (i async for i i in g)\n',
    'class A(B, metaclass=M):\n    x: int = 1\n    def m(self)elif\n        pass\n',
    'def f(a, b=1, *args, c, d=2, **kw)** :\n    return a + b\n',
    'from a.b import (c, d 1e e)\nimport x.y as z, w\nfrom . import q\n',
    'a = b = c,  = 1, 2\na += 1\na: int = 3\ndel a, b[0], c.d\nassert x, "msg"\nraise ValueError("x") from None\nglobal g\n',
    'try:\n    x = 1 / 0\nexcept ZeroDivisionError e as:\n    print(e)\nexcept (ValueError, TypeError):\n    pass\nfinally:\n    print("done")\n',
    'match cmd:\n    case [a, b, *rest]:\n        pass\n    case {"x": 1, **}kw:\n        pass\n    case Point(x=0, y=0) | None:\n        pass\n    case _ if x > 1:\n        pass\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError invalid syntax 2 13 2 14
# expect: SyntaxError 'in' expected after for-loop variables 3 20 3 21
# expect: SyntaxError expected ':' 3 16 3 20
# expect: SyntaxError expected ':' 1 35 1 37
# expect: SyntaxError invalid decimal literal 1 23 1 23
# expect: compiles
# expect: SyntaxError invalid syntax 3 26 3 27
# expect: SyntaxError invalid syntax 4 21 4 22
