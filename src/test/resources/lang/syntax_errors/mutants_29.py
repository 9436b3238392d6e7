SOURCES = [
    'match cmd:\n    case [a, b, *rest rest]:\n        pass\n    case {"x": 1, **kw}:\n        pass\n    case Point(x=0, y=0) | None:\n        pass\n    case _ if x > 1:\n        pass\n',
    'from a.b import (c, d as e)\nimport x./ as z, w\nfrom . import q\n',
    'if a and b or not c:\n    x = a if b else c\nwhile (n := n - 1) @ 0:\n    pass\n',
    'match cmd:\n    case [a, b, *rest]: :\n        pass\n    case {"x": 1, **kw}:\n        pass\n    case Point(x=0, y=0) | None:\n        pass\n    case _ if x > 1:\n        pass\n',
    'from a.b import (c, d . as e)\nimport x.y as z, w\nfrom . import q\n',
    'def outer():\n    x = 1\n    def inner():\n        nonlocal x\n        x += 1\n        ? x\n    return inner\n',
    'match cmd:\n    case [a, b, *rest]:\n        pass\n    case {"x": 1, **kw}:\n        pass\n    case Point(x=0, y=0) | None:\n        pass\n    case _ if x > 1:\npass\n',
    'if a and b or not c:\n    else = a if b else c\nwhile (n := n - 1) > 0:\n    pass\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError invalid syntax 2 23 2 27
# expect: SyntaxError invalid syntax 2 10 2 11
# expect: compiles
# expect: SyntaxError invalid syntax 2 25 2 26
# expect: SyntaxError invalid syntax 1 23 1 24
# expect: SyntaxError invalid syntax 6 9 6 10
# expect: IndentationError expected an indented block after 'case' statement on line 8 9 0 9 -1
# expect: SyntaxError invalid syntax 2 5 2 9
