import sys
# local trace functions
log = []
def local(frame, event, arg):
    log.append((event, frame.f_lineno))
    if event == "line" and frame.f_lineno % 2: return None
    return local
def glob(frame, event, arg):
    if frame.f_code.co_name == "skip": return None
    frame.f_trace_lines = frame.f_code.co_name != "nolines"
    frame.f_trace_opcodes = frame.f_code.co_name == "ops"
    return local
def skip(): return 1
def nolines():
    x = 1
    return x
def ops():
    return 3
def work():
    skip(); nolines()
    ops()
    return 5
sys.settrace(glob)
print(sys.gettrace() is glob)
work()
sys.settrace(None)
print(log)
def bad(frame, event, arg):
    if event == "line" and frame.f_code.co_name == "victim": raise RuntimeError("from tracer")
    return bad
def victim():
    try:
        x = 1
    except RuntimeError as e:
        print("caught", e)
        return 9
    return x
sys.settrace(bad)
try:
    print(victim())
except RuntimeError as e:
    print("outer", e)
print(sys.gettrace())
sys.settrace(None)
# expect: True
# expect: [('line', 20), ('return', 16), ('line', 21), ('line', 18), ('return', 18), ('line', 22), ('return', 22)]
# expect: outer from tracer
# expect: None
