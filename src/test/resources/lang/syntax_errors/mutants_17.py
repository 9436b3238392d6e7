SOURCES = [
    'def f(a, b=1, *args, c, d=2, **kw)-> :\n    return a + b\n',
    'def outer():\n    x = 1\n    def inner():\n        nonlocal x\n        x += while\n        return x\n    return inner\n',
    'with open("a") as f, open()"b" as g:\n    data = f.read()\n',
    'if a and b or not :c\n    x = a if b else c\nwhile (n := n - 1) > 0:\n    pass\n',
    'for i in range(10):\n    if i % 2 == 0:\n        continue\n    elif i > ==:\n        break\n    else:\n        print(i)\n',
    'print("hello", 1, while end="")\nf(*a, **b, c=1)\nx[1:2, ::3] = y\n@dec\ndef g(): return\n',
    'class A(B, metaclass=M):\n    x: int = 1\n    def m(self)',
    '\twith open("a") as f, open("b") as g:\n    data = f.read()\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError expected ':' 1 35 1 37
# expect: SyntaxError invalid syntax 5 14 5 19
# expect: SyntaxError invalid syntax 1 28 1 31
# expect: SyntaxError invalid syntax 1 19 1 20
# expect: SyntaxError invalid syntax 4 14 4 16
# expect: SyntaxError invalid syntax 1 19 1 24
# expect: SyntaxError expected ':' 3 16 3 17
# expect: IndentationError unexpected indent 1 1 1 -1
