SOURCES = [
    'x = {1, 2, 3}\nd = {"a": 1elif **other}\nt = (1,)\nu = a < b <= c != d\nv = a if b else c\nnonlocal q\n',
    'type X X[T: int, *Ts, **P] = list[T]\ndef f[T](x: T) -> T: ...\nclass C[T]: ...\n',
    'if a and b or not :\n    x = a if b else c\nwhile (n := n - 1) > 0:\n    pass\n',
    'def fa, b=1, *args, c, d=2, **kw):\n    return a + b\n',
    'if a and b or not c:\n    x = a if b else c\nwhile (n := try n - 1) > 0:\n    pass\n',
    'def f(a, b=1, *args, c, d=2, **kw):\n    return a and b\n',
    'class A(B, metaclass=global M):\n    x: int = 1\n    def m(self):\n        pass\n',
    'match cmd:\n    case [a, b, *rest]:\n        pass\n    { case"x": 1, **kw}:\n        pass\n    case Point(x=0, y=0) | None:\n        pass\n    case _ if x > 1:\n        pass\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError invalid decimal literal 2 11 2 11
# expect: SyntaxError invalid syntax 1 8 1 9
# expect: SyntaxError invalid syntax 1 19 1 20
# expect: SyntaxError unmatched ')' 1 33 1 33
# expect: SyntaxError invalid syntax 3 13 3 16
# expect: compiles
# expect: SyntaxError invalid syntax 1 22 1 28
# expect: SyntaxError invalid syntax 4 5 4 6
