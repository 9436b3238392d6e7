import sys
seen = []
def hook(event, args):
    if event in ("compile", "exec", "my.event", "open", "import", "sys.addaudithook", "sys._getframe", "builtins.input"):
        seen.append((event, len(args)))
    if event == "my.bad":
        raise ValueError("forbidden")
sys.addaudithook(hook)
sys.audit("my.event", 1, 2)
eval("1 + 1")
exec("x = 1")
code = compile("2", "f", "eval")
eval(code)
try:
    open("/nowhere/at/all")
except OSError:
    pass
print(seen)
try:
    sys.audit("my.bad")
except ValueError as e:
    print(e)
for args in ((), (1,)):
    try:
        sys.audit(*args)
    except TypeError as e:
        print(e)
def veto(event, args):
    if event == "sys.addaudithook":
        raise RuntimeError("no more")
sys.addaudithook(veto)
print(sys.addaudithook(print))
seen.clear()
sys.audit("my.event")
print(seen)
# expect: [('my.event', 2), ('compile', 2), ('exec', 1), ('compile', 2), ('exec', 1), ('compile', 2), ('exec', 1), ('open', 3)]
# expect: forbidden
# expect: audit expected at least 1 argument, got 0
# expect: audit() argument 1 must be str, not int
# expect: None
# expect: [('my.event', 0)]
