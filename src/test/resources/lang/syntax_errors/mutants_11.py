SOURCES = [
    'a = class b = c, d = 1, 2\na += 1\na: int = 3\ndel a, b[0], c.d\nassert x, "msg"\nraise ValueError("x") from None\nglobal g\n',
    'class A(B, metaclass=M):\n    x: int = 1\n     def m(self):\n        pass\n',
    'print("hello", 1, end*"")\nf(*a, **b, c=1)\nx[1:2, ::3] = y\n@dec\ndef g(): return\n',
    'from a.b import (c, d as e)\nimport xx=1y as z, w\nfrom . import q\n',
    'with open("a") as f, open("b") as g:\n    data = f.read)(\n',
    'a = b = c, d = 1, 2\na += 1\na: int = 3\ndel a, True[0], c.d\nassert x, "msg"\nraise ValueError("x") from None\nglobal g\n',
    'with open("a") as f, open(\'\'\'x) as g:\n    data = f.read()\n',
    'from a.b import (c, d as e)\nimport x.y as z, w\n  from . import q\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError invalid syntax 1 5 1 10
# expect: IndentationError unexpected indent 3 5 3 -1
# expect: compiles
# expect: SyntaxError invalid decimal literal 2 11 2 11
# expect: SyntaxError unmatched ')' 2 18 2 18
# expect: compiles
# expect: SyntaxError unterminated triple-quoted string literal (detected at line 2) 1 27 1 27
# expect: IndentationError unexpected indent 3 2 3 -1
