SOURCES = [
    'a = : = c, d = 1, 2\na += 1\na: int = 3\ndel a, b[0], c.d\nassert x, "msg"\nraise ValueError("x") from None\nglobal g\n',
    ' x = {1, 2, 3}\nd = {"a": 1, **other}\nt = (1,)\nu = a < b <= c != d\nv = a if b else c\nnonlocal q\n',
    'x = False1, 2, 3}\nd = {"a": 1, **other}\nt = (1,)\nu = a < b <= c != d\nv = a if b else c\nnonlocal q\n',
    'try:\n    x = 1 / 0\nexcept ZeroDivisionError as e:\n    print(e)\nexcept (ValueError, TypeError):\n    pass\nfinally:\n    print(async)\n',
    'match cmd:\n    case [a, b, *rest]:\n        pass\n    case {"x": 1, **kw}:\n    case Point(x=0, y=0) | None:\n        pass\n    case _ if x > 1:\n        pass\n',
    'def f(a, b=1, *args, c, d=2, **kw):\n    return a + b\n\t',
    'x = [a b for i in range(10) if i % 2]\ny = {k: v for k, v in zip(a, b)}\nz = (i async for i in g)\n',
    'try:\n    x = 1 / 0\nexcept ZeroDivisionError as e:\n    print(e)\nexcept (ValueError, TypeError):\n    pass\nfinally:\n    print(0b2)\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError invalid syntax 1 5 1 6
# expect: IndentationError unexpected indent 1 1 1 -1
# expect: SyntaxError unmatched '}' 1 17 1 17
# expect: SyntaxError invalid syntax 8 11 8 16
# expect: IndentationError expected an indented block after 'case' statement on line 4 5 5 5 9
# expect: compiles
# expect: SyntaxError invalid syntax. Perhaps you forgot a comma? 1 6 1 9
# expect: SyntaxError invalid digit '2' in binary literal 8 13 8 13
