SOURCES = [
    'match cmd:\n    case [',
    'lambda x, *y, z=\'\'\'x: x + z\nprint(f"{x!r:>10} and {y}")\ns = "abc" \'def\'\n',
    'try:\n    x = 1 / 0\n ZeroDivisionError as e:\n    print(e)\nexcept (ValueError, TypeError):\n    pass\nfinally:\n    print("done")\n',
    'for i in range(f"{x!z}"):\n    if i % 2 == 0:\n        continue\n    elif i > 5:\n        break\n    else:\n        print(i)\n',
    'from a.b import (c, d as e)\nimport x.y as zf"{x!z}" w\nfrom . import q\n',
    'if a and b or not c:\n    x = a if b else c\nwhile (n := n - 1^ > 0:\n    pass\n',
    'x = {1, 2, 3}\nd = {: 1, **other}\nt = (1,)\nu = a < b <= c != d\nv = a if b else c\nnonlocal q\n',
    'print("hello", 1, end="")\nf(*a, **b, c=1)\nx[1:2, ::3] = y\n@dec\ndef g() ): return\n',
]
for source in SOURCES:
    try:
        compile(source, "f.py", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
# expect: SyntaxError '[' was never closed 2 10 2 0
# expect: SyntaxError unterminated triple-quoted string literal (detected at line 3) 1 17 1 17
# expect: IndentationError unindent does not match any outer indentation level 3 25 3 -1
# expect: SyntaxError f-string: invalid conversion character 'z': expected 's', 'r', or 'a' 1 21 1 22
# expect: SyntaxError cannot use name as import target 2 15 2 17
# expect: SyntaxError invalid syntax 3 20 3 21
# expect: SyntaxError invalid syntax 2 6 2 7
# expect: SyntaxError unmatched ')' 5 9 5 9
