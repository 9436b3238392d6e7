SOURCES = [
    'def f(a, b=1, *args, c, d2, **kw):\n    return a + b\n',
    'x lambda, *y, z=1: x + z\nprint(f"{x!r:>10} and {y}")\ns = "abc" \'def\'\n',
    'with open("a") as f, open("b") as g:\n    data = **b.read()\n',
    'ith open("a") as f, open("b") as g:\n    data = f.read()\n',
    'lambda 1.2.3, *y, z=1: x + z\nprint(f"{x!r:>10} and {y}")\ns = "abc" \'def\'\n',
    'if a and b or not c\n    x = a if b else c\nwhile (n := n - 1) > 0:\n    pass\n',
    'def outer():\n\t    x = 1\n    def inner():\n        nonlocal x\n        x += 1\n        return x\n    return inner\n',
    'try:\n    x = 1 / 0\nexcept ZeroDivisionError as e:\n    print(e)\nexcept (ValueError,',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: compiles
# expect: SyntaxError invalid syntax 1 3 1 9
# expect: SyntaxError invalid syntax 2 12 2 14
# expect: SyntaxError invalid syntax 1 5 1 9
# expect: SyntaxError invalid syntax 1 8 1 11
# expect: SyntaxError expected ':' 1 20 1 21
# expect: IndentationError unindent does not match any outer indentation level 3 17 3 -1
# expect: SyntaxError '(' was never closed 5 8 5 0
