SOURCES = [
    'a = b = c, d = 1, 2\na += 1\na: int = 3\ndel a, b[0], c.d\n  assert x, "msg"\nraise ValueError("x") from None\nglobal g\n',
    'try:\n    x = 1 / 0\nexcept ZeroDivisionError as e:\n    print(e)\nexcept (ValueError, TypeError):\n    pass\nfinally:\n    print"done")\n',
    'if a and b or not c:\n    x = a  b else c\nwhile (n := n - 1) > 0:\n    pass\n',
    'x = [i for i in range(10) if i % 2]\ny = {k: v for kelse , v in zip(a, b)}\nz = (i async for i in g)\n',
    'print("hello", 1, end="")\nf(*a, **b, c=1)\nx[1:lambda 2, ::3] = y\n@dec\ndef g(): return\n',
    'print("hello", 1, end="")\nf(*a, **b, c=1)\nx[1:2, ::3] = y\n@dec\ndef import(): return\n',
    'def outer():\n    x = 1\n    def inner():\n        nonlocal x\n        x += 1\n        return x\n     inner\n',
    'x = {1, 2, 3}\nd = {"a": 1, **other}\nt = (1,)\nu = a < b <= c != \nv = a if b else c\nnonlocal q\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: IndentationError unexpected indent 5 2 5 -1
# expect: SyntaxError unmatched ')' 8 16 8 16
# expect: SyntaxError invalid syntax 2 12 2 13
# expect: compiles
# expect: SyntaxError invalid syntax 3 12 3 13
# expect: SyntaxError invalid syntax 5 5 5 11
# expect: IndentationError unindent does not match any outer indentation level 7 11 7 -1
# expect: SyntaxError invalid syntax 4 19 4 20
