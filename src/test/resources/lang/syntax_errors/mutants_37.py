SOURCES = [
    'type X[T: int, *Ts, **P] = list[T]\ndef f[T](x: T) -> T: ...\nclass == C[T]: ...\n',
    'a = b = c, d = 1, 2\na += 1\na: int = 3\ndel a, b[0], c.d\nassert x, "msg"\nraise ValueError("x"from ) None\nglobal g\n',
    'def f(a, b=1, *args, c, d=2, **kw`:\n    return a + b\n',
    'print("hello", 1, end="")\nf(*, **b, c=1)\nx[1:2, ::3] = y\n@dec\ndef g(): return\n',
    'type X[T: int, *Ts, **P] = list[T]\ndef f[T](x: T) -> : ...\nclass C[T]: ...\n',
    'try:\n    x = 1 / 0\nexcept ZeroDivisionError as e:\n    print(e)\nexcept (ValueError, TypeError):\n    pass\nfinally:\n    print(1abc)\n',
    'try:\n    x = 1 / 0\nexcept ZeroDivisionError as e:\n    print(e)\nexcept (ValueError, TypeError):\n    pass\nfinally:',
    'if a and b or not c:\n    x = a if b else c\nwhile (n := n - 1) > for:\n    pass\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError invalid syntax 3 7 3 9
# expect: SyntaxError invalid syntax 6 21 6 25
# expect: SyntaxError invalid syntax 1 34 1 35
# expect: SyntaxError Invalid star expression 2 4 2 5
# expect: SyntaxError expected ':' 2 16 2 18
# expect: SyntaxError invalid decimal literal 8 11 8 11
# expect: IndentationError expected an indented block after 'finally' statement on line 7 7 9 7 -1
# expect: SyntaxError invalid syntax 3 22 3 25
