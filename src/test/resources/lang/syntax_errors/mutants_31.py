SOURCES = [
    'type X[T: int, *Ts, **P] = is list[T]\ndef f[T](x: T) -> T: ...\nclass C[T]: ...\n',
    'try:\n    x = 1 / 0\n* ZeroDivisionError as e:\n    print(e)\nexcept (ValueError, TypeError):\n    pass\nfinally:\n    print("done")\n',
    'print("hello", 1, end="")\nf((a, **b, c=1)\nx[1:2, ::3] = y\n@dec\ndef g(): return\n',
    'def outer():\n    x = 1\n    def inner():\n        nonlocal x\n        x += 1\n        return x\n    return yield x\n',
    'try:\n    x = 1 / 0\nexcept ZeroDivisionError as e:\n    print(e)\nexcept (ValueError? TypeError):\n    pass\nfinally:\n    print("done")\n',
    'print(f"{, 1, end="")\nf(*a, **b, c=1)\nx[1:2, ::3] = y\n@dec\ndef g(): return\n',
    'from a.b import (c, d as e)\nimport x.y as as z, w\nfrom . import q\n',
    'a = b = c, d = 1, 2\na += 1\na: int = 3\ndel a, b[0], c.d\nassert x, "msg"\nraise ValueError("x") from None\nglobal',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError invalid syntax 1 28 1 30
# expect: SyntaxError expected 'except' or 'finally' block 3 1 3 2
# expect: SyntaxError invalid syntax 2 7 2 9
# expect: SyntaxError invalid syntax 7 12 7 17
# expect: SyntaxError invalid syntax 5 19 5 20
# expect: SyntaxError f-string: expecting a valid expression after '{' 1 10 1 11
# expect: SyntaxError invalid syntax 2 15 2 17
# expect: SyntaxError invalid syntax 7 7 7 8
