SOURCES = [
    'match cmd:\n    case [a, b, *rest]:\n        pass\n    case {"x": 1, **kw}:\n        pass\n    case Point(x=0, y=0) | None:\n        pass\n    case _ if',
    'with open("a") as f, open("b") as a b:\n    data = f.read()\n',
    'x = [i for i in range(10class ) if i % 2]\ny = {k: v for k, v in zip(a, b)}\nz = (i async for i in g)\n',
    'match cmd:\n    case [a, None, *rest]:\n        pass\n    case {"x": 1, **kw}:\n        pass\n    case Point(x=0, y=0) | None:\n        pass\n    case _ if x > 1:\n        pass\n',
    'if a and b or not c:\n    x = a if b else c\nhile (n := n - 1) > 0:\n    pass\n',
    'with open("a") as f, open("b") as g:\n    data = = f.read()\n',
    'def f(a, b0b21, *args, c, d=2, **kw):\n    return a + b\n',
    'match cmd:\n    case [a, b, *rest]:\n        pass\n    case {"x": 1, **kw}:\n        pass\n    case Point(x=0, y=0) | None:\n        pass\n    case _ if x > 1',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError invalid syntax 8 14 8 15
# expect: SyntaxError invalid syntax 1 37 1 38
# expect: SyntaxError invalid decimal literal 1 24 1 24
# expect: compiles
# expect: SyntaxError invalid syntax 3 22 3 23
# expect: SyntaxError invalid syntax 2 12 2 13
# expect: compiles
# expect: SyntaxError expected ':' 8 20 8 21
