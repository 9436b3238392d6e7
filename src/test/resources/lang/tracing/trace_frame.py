import sys
# f_trace on the current frame
def here():
    got = []
    def tr(frame, event, arg):
        got.append((event, frame.f_lineno - frame.f_code.co_firstlineno))
        return tr
    sys.settrace(lambda *a: None)
    sys._getframe().f_trace = tr
    a = 1
    b = 2
    sys.settrace(None)
    return got
print(here())
def locals_tracer(frame, event, arg):
    if frame.f_code.co_name == "vary":
        print(event, dict(frame.f_locals))
        if event == "line" and "a" in frame.f_locals: frame.f_locals["a"] = 50
    return locals_tracer
def vary():
    a = 1
    b = a + 1
    return a, b
sys.settrace(locals_tracer)
r = vary()
sys.settrace(None)
print(r)
for bad_arg in (1, "x"):
    try:
        sys.settrace(bad_arg)
    except Exception as e: print(type(e).__name__, e)
sys.settrace(None)
frame = sys._getframe()
for n, v in (("f_lineno", 3), ("f_trace_lines", 1), ("f_trace_opcodes", "x"), ("f_trace", 5)):
    try:
        setattr(frame, n, v); print(n, "ok", getattr(frame, n))
    except Exception as e: print(n, type(e).__name__, e)
del frame.f_trace
print(frame.f_trace)
import threading
print(threading.gettrace(), threading.getprofile())
# expect: [('line', 7), ('line', 8), ('line', 9)]
# expect: call {}
# expect: line {}
# expect: line {'a': 1}
# expect: line {'a': 50, 'b': 51}
# expect: return {'a': 50, 'b': 51}
# expect: (50, 51)
# expect: f_lineno ValueError f_lineno can only be set in a trace function
# expect: f_trace_lines TypeError attribute value type must be bool
# expect: f_trace_opcodes TypeError attribute value type must be bool
# expect: f_trace ok 5
# expect: None
# expect: None None
