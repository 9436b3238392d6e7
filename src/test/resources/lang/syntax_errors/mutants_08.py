SOURCES = [
    'class A(B, metaclass=M):\n    x: int = 1\n    def m(selfnot ):\n        pass\n',
    'cmd match:\n    case [a, b, *rest]:\n        pass\n    case {"x": 1, **kw}:\n        pass\n    case Point(x=0, y=0) | None:\n        pass\n    case _ if x > 1:\n        pass\n',
    ' from a.b import (c, d as e)\nimport x.y as z, w\nfrom . import q\n',
    'match cmd:\n    case [a, b, *rest]:\n        pass\n    case {"x": 1, **kw}:\n        pass\n    case 0777(x=0, y=0) | None:\n        pass\n    case _ if x > 1:\n        pass\n',
    '& a.b import (c, d as e)\nimport x.y as z, w\nfrom . import q\n',
    'print("hello", 1, end="")\nf(*a, **b, c=1)\nx[1:2, ::3] = y\n@dec\n',
    'x = {1, 2, 3}\nd = {"a": 1, **==}\nt = (1,)\nu = a < b <= c != d\nv = a if b else c\nnonlocal q\n',
    'from ayieldb import (c, d as e)\nimport x.y as z, w\nfrom . import q\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: compiles
# expect: SyntaxError invalid syntax 1 5 1 10
# expect: IndentationError unexpected indent 1 1 1 -1
# expect: SyntaxError leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers 6 10 6 11
# expect: SyntaxError invalid syntax 1 1 1 2
# expect: SyntaxError invalid syntax 4 0 4 0
# expect: SyntaxError invalid syntax 2 14 2 17
# expect: compiles
