import sys
events = []
def prof(frame, event, arg):
    a = getattr(arg, "__name__", arg)
    events.append((event, frame.f_code.co_name, frame.f_lineno, a if not hasattr(arg, "__name__") else arg.__name__))
def g():
    yield len("x")
def f(x):
    [].append(x)
    y = max(1, 2)
    int("5")
    for v in g(): str.upper("a")
    try:
        int("x")
        [].pop()
    except Exception:
        pass
    try:
        [].pop()
    except IndexError: pass
    sorted([2, 1], key=lambda v: v)
    print("hi", end="\n", *())
    return abs(-1)
sys.setprofile(prof)
f(1)
sys.setprofile(None)
for e in events: print(e)
print(sys.getprofile(), sys.gettrace())
# expect: hi
# expect: ('call', 'f', 8, None)
# expect: ('c_call', 'f', 9, 'append')
# expect: ('c_return', 'f', 9, 'append')
# expect: ('c_call', 'f', 10, 'max')
# expect: ('c_return', 'f', 10, 'max')
# expect: ('call', 'g', 6, None)
# expect: ('c_call', 'g', 7, 'len')
# expect: ('c_return', 'g', 7, 'len')
# expect: ('return', 'g', 7, 1)
# expect: ('c_call', 'f', 12, 'upper')
# expect: ('c_return', 'f', 12, 'upper')
# expect: ('call', 'g', 7, None)
# expect: ('return', 'g', 7, None)
# expect: ('c_call', 'f', 19, 'pop')
# expect: ('c_exception', 'f', 19, 'pop')
# expect: ('c_call', 'f', 21, 'sorted')
# expect: ('call', '<lambda>', 21, None)
# expect: ('return', '<lambda>', 21, 2)
# expect: ('call', '<lambda>', 21, None)
# expect: ('return', '<lambda>', 21, 1)
# expect: ('c_return', 'f', 21, 'sorted')
# expect: ('c_call', 'f', 22, 'print')
# expect: ('c_return', 'f', 22, 'print')
# expect: ('c_call', 'f', 23, 'abs')
# expect: ('c_return', 'f', 23, 'abs')
# expect: ('return', 'f', 23, 1)
# expect: ('c_call', '<module>', 26, 'setprofile')
# expect: None None
