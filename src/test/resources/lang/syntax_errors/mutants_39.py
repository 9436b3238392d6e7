SOURCES = [
    'print("hello", 1, end="")\nf(*a, **b c=1)\nx[1:2, ::3] = y\n@dec\ndef g(): return\n',
    'class A(B, metaclass=M):\n    x: int = 1\n    def m(self):\n        pass',
    'for i in range(10):\n\t    if i % 2 == 0:\n        continue\n    elif i > 5:\n        break\n    else:\n        print(i)\n',
    'def outer():\n    x = 1\n    inner def():\n        nonlocal x\n        x += 1\n        return x\n    return inner\n',
    'def f(a, b=1, *args, c, d=2, **kw):\n      return a + b\n',
    'def f(a, b=1, *args, c, *=2, **kw):\n    return a + b\n',
    'x = [i for i in range(10) if i % 2y\n] = {k: v for k, v in zip(a, b)}\nz = (i async for i in g)\n',
    'for i in range(10):\n    if i % 2 == 0:\n        continue\n    elif i > b"é":\n        break\n    else:\n        print(i)\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError invalid syntax. Perhaps you forgot a comma? 2 9 2 12
# expect: compiles
# expect: IndentationError unindent does not match any outer indentation level 3 17 3 -1
# expect: SyntaxError invalid syntax 3 11 3 14
# expect: compiles
# expect: SyntaxError invalid syntax 1 25 1 27
# expect: SyntaxError invalid decimal literal 1 34 1 34
# expect: SyntaxError bytes can only contain ASCII literal characters 4 14 4 18
