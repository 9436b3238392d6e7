src = '''
"module doc"
def f(x):
    "doc f"
    assert x, "failed"
    if __debug__: return "debug"
    return "nodebug"
class C:
    "doc C"
def only(): assert False
'''
for level in (-1, 0, 1, 2):
    ns = {}
    exec(compile(src, "<s>", "exec", optimize=level), ns)
    try: out = ns["f"](0)
    except AssertionError as e: out = repr(e)
    print(level, ns.get("__doc__"), ns["f"].__doc__, ns["C"].__doc__, out)
print(ns["only"]())
# expect: -1 module doc doc f doc C AssertionError('failed')
# expect: 0 module doc doc f doc C AssertionError('failed')
# expect: 1 module doc doc f doc C nodebug
# expect: 2 None None None nodebug
# expect: None
