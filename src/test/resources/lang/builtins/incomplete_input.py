import codeop, code
for src in ('a = (', 'if x:', 'if x:\n  y\n', 'x = 1', "'''abc", 'def f():', 'a b', 'for i in [1,2', '(', 'print(1', 'x = \\', 'try:\n  a', '@dec', 'class A:\n  pass', 'while 1: pass', '"abc', 'f"{', 'lambda:', 'x = [1,\n2'):
    try: r = codeop.compile_command(src); print(repr(src), r is None)
    except (SyntaxError, ValueError) as e: print(repr(src), type(e).__name__, e)
con = code.InteractiveConsole()
print(con.push("for i in range(2):"), con.push("  print(i)"), con.push(""))


def show(source, mode, flags):
    try:
        print(repr(source), flags, compile(source, "f", mode, flags) is not None)
    except SyntaxError as e:
        print(repr(source), flags, type(e).__name__, e)


for source in ("while 1: pass", "if x:\n  y", "if x:\n  y\n", "@d\ndef f(): pass", "x = 1\n\n"):
    for flags in (0, 0x4000, 0x4200):
        show(source, "single", flags)
for source in ("a = ( b c", "def f(:", "if x:\n", "(", 'f"{a', 'x = """', "x = \\", "lambda:", "try:\n  a\n"):
    show(source, "exec", 0x4000)
print(_IncompleteInputError.__mro__[1:3])
# expect: 'a = (' True
# expect: 'if x:' True
# expect: 'if x:\n  y\n' False
# expect: 'x = 1' False
# expect: "'''abc" True
# expect: 'def f():' True
# expect: 'a b' SyntaxError invalid syntax (<input>, line 1)
# expect: 'for i in [1,2' True
# expect: '(' True
# expect: 'print(1' True
# expect: 'x = \\' True
# expect: 'try:\n  a' True
# expect: '@dec' True
# expect: 'class A:\n  pass' True
# expect: 'while 1: pass' True
# expect: '"abc' SyntaxError unterminated string literal (detected at line 1) (<input>, line 1)
# expect: 'f"{' True
# expect: 'lambda:' SyntaxError invalid syntax (<input>, line 1)
# expect: 'x = [1,\n2' True
# expect: 0
# expect: 1
# expect: True True False
# expect: 'while 1: pass' 0 SyntaxError invalid syntax (f, line 1)
# expect: 'while 1: pass' 16384 _IncompleteInputError incomplete input (f, line 1)
# expect: 'while 1: pass' 16896 _IncompleteInputError incomplete input (f, line 1)
# expect: 'if x:\n  y' 0 True
# expect: 'if x:\n  y' 16384 True
# expect: 'if x:\n  y' 16896 _IncompleteInputError incomplete input (f, line 2)
# expect: 'if x:\n  y\n' 0 True
# expect: 'if x:\n  y\n' 16384 True
# expect: 'if x:\n  y\n' 16896 True
# expect: '@d\ndef f(): pass' 0 SyntaxError invalid syntax (f, line 2)
# expect: '@d\ndef f(): pass' 16384 _IncompleteInputError incomplete input (f, line 2)
# expect: '@d\ndef f(): pass' 16896 _IncompleteInputError incomplete input (f, line 2)
# expect: 'x = 1\n\n' 0 True
# expect: 'x = 1\n\n' 16384 True
# expect: 'x = 1\n\n' 16896 True
# expect: 'a = ( b c' 16384 SyntaxError '(' was never closed (f, line 1)
# expect: 'def f(:' 16384 SyntaxError invalid syntax (f, line 1)
# expect: 'if x:\n' 16384 _IncompleteInputError incomplete input (f, line 1)
# expect: '(' 16384 _IncompleteInputError incomplete input (f, line 1)
# expect: 'f"{a' 16384 _IncompleteInputError incomplete input (f, line 1)
# expect: 'x = """' 16384 _IncompleteInputError incomplete input (f, line 1)
# expect: 'x = \\' 16384 _IncompleteInputError incomplete input (f, line 1)
# expect: 'lambda:' 16384 SyntaxError invalid syntax (f, line 1)
# expect: 'try:\n  a\n' 16384 _IncompleteInputError incomplete input (f, line 2)
# expect: (<class 'SyntaxError'>, <class 'Exception'>)
