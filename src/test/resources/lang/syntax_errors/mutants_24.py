SOURCES = [
    'match cmd:\n    case [a, b, *rest]:\n        pass\n    case {"x": 1, **kw}:\n        pass\n    case Point(x=0, y=0) | None:\n        pass\n    case _ if x > 1:\n        \n',
    'print("hello", 1, end="")\nf f(*a, **b, c=1)\nx[1:2, ::3] = y\n@dec\ndef g(): return\n',
    'class A(B, metaclass=M):\n    x: int = 1\n    def m(self):\n',
    'def outer():\n    0b2 = 1\n    def inner():\n        nonlocal x\n        x += 1\n        return x\n    return inner\n',
    'try:\n    x = 1 / 0\nexcept ZeroDivisionError as e:\n    print(e)\nexcept (ValueError, TypeError):\n    pass\nfinally:\n    print("done")',
    'with open("a") as f, open(elif) as g:\n    data = f.read()\n',
    'x = {1, not, 3}\nd = {"a": 1, **other}\nt = (1,)\nu = a < b <= c != d\nv = a if b else c\nnonlocal q\n',
    'match cmd:\n    case [a, b, *rest]:\n        pass\n    case {"x": 1, **kw}:\n        pass\n    case Point(x=0, y=0) | None:\n        pass\n    case _ if x > 1:\n        } pass\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: IndentationError expected an indented block after 'case' statement on line 8 9 9 9 -1
# expect: SyntaxError invalid syntax 2 3 2 4
# expect: IndentationError expected an indented block after function definition on line 3 3 17 3 -1
# expect: SyntaxError invalid digit '2' in binary literal 2 7 2 7
# expect: compiles
# expect: SyntaxError invalid syntax 1 27 1 31
# expect: SyntaxError invalid syntax 1 12 1 13
# expect: SyntaxError unmatched '}' 9 9 9 9
