import sys
m = sys.monitoring
E = m.events
T = m.PROFILER_ID
m.use_tool_id(T, "tool")
log = []
def cb(name):
    def f(*args):
        out = []
        for a in args:
            if hasattr(a, "co_name"): out.append(a.co_name)
            elif isinstance(a, BaseException): out.append(repr(a))
            elif callable(a): out.append(getattr(a, "__name__", "?"))
            else: out.append('MISSING' if a is m.MISSING else repr(a))
        log.append((name, *out))
    return f
def gen():
    yield 1
    yield 2
def helper(x):
    if x > 1:
        raise ValueError("big")
    return len("abc") + x
def target():
    total = 0
    for i in range(3):
        try:
            total += helper(i)
        except ValueError:
            total += 10
    for v in gen():
        total += v
    while total < 18:
        total += 1
    try:
        int("x")
    except ValueError: pass
    return total
names = ["PY_START", "PY_RESUME", "PY_RETURN", "PY_YIELD", "PY_UNWIND", "CALL", "C_RETURN", "C_RAISE", "LINE", "RAISE", "RERAISE", "EXCEPTION_HANDLED", "STOP_ITERATION", "PY_THROW"]
mask = 0
for n in names:
    ev = getattr(E, n)
    print(n, m.register_callback(T, ev, cb(n)))
    if n not in ("C_RETURN", "C_RAISE"): mask |= ev
m.set_events(T, mask)
target()
m.set_events(T, 0)
for l in log: print(l)
log.clear()
m.set_local_events(T, helper.__code__, E.LINE | E.PY_START)
print(m.get_local_events(T, helper.__code__), m.get_local_events(T, target.__code__))
target()
m.set_local_events(T, helper.__code__, 0)
for l in log: print(l)
# expect: PY_START None
# expect: PY_RESUME None
# expect: PY_RETURN None
# expect: PY_YIELD None
# expect: PY_UNWIND None
# expect: CALL None
# expect: C_RETURN None
# expect: C_RAISE None
# expect: LINE None
# expect: RAISE None
# expect: RERAISE None
# expect: EXCEPTION_HANDLED None
# expect: STOP_ITERATION None
# expect: PY_THROW None
# expect: ('LINE', '<module>', '46')
# expect: ('CALL', '<module>', '334', 'target', 'MISSING')
# expect: ('PY_START', 'target', '0')
# expect: ('LINE', 'target', '25')
# expect: ('LINE', 'target', '26')
# expect: ('CALL', 'target', '18', 'range', '3')
# expect: ('C_RETURN', 'target', '18', 'range', '3')
# expect: ('LINE', 'target', '27')
# expect: ('LINE', 'target', '28')
# expect: ('CALL', 'target', '50', 'helper', '0')
# expect: ('PY_START', 'helper', '0')
# expect: ('LINE', 'helper', '21')
# expect: ('LINE', 'helper', '23')
# expect: ('CALL', 'helper', '50', 'len', "'abc'")
# expect: ('C_RETURN', 'helper', '50', 'len', "'abc'")
# expect: ('PY_RETURN', 'helper', '72', '3')
# expect: ('LINE', 'target', '26')
# expect: ('LINE', 'target', '27')
# expect: ('LINE', 'target', '28')
# expect: ('CALL', 'target', '50', 'helper', '1')
# expect: ('PY_START', 'helper', '0')
# expect: ('LINE', 'helper', '21')
# expect: ('LINE', 'helper', '23')
# expect: ('CALL', 'helper', '50', 'len', "'abc'")
# expect: ('C_RETURN', 'helper', '50', 'len', "'abc'")
# expect: ('PY_RETURN', 'helper', '72', '4')
# expect: ('LINE', 'target', '26')
# expect: ('LINE', 'target', '27')
# expect: ('LINE', 'target', '28')
# expect: ('CALL', 'target', '50', 'helper', '2')
# expect: ('PY_START', 'helper', '0')
# expect: ('LINE', 'helper', '21')
# expect: ('LINE', 'helper', '22')
# expect: ('CALL', 'helper', '28', 'ValueError', "'big'")
# expect: ('C_RETURN', 'helper', '28', 'ValueError', "'big'")
# expect: ('RAISE', 'helper', '36', "ValueError('big')")
# expect: ('PY_UNWIND', 'helper', '36', "ValueError('big')")
# expect: ('RAISE', 'target', '48', "ValueError('big')")
# expect: ('EXCEPTION_HANDLED', 'target', '194', "ValueError('big')")
# expect: ('LINE', 'target', '29')
# expect: ('LINE', 'target', '30')
# expect: ('LINE', 'target', '26')
# expect: ('LINE', 'target', '31')
# expect: ('CALL', 'target', '90', 'gen', 'MISSING')
# expect: ('PY_START', 'gen', '4')
# expect: ('LINE', 'gen', '18')
# expect: ('PY_YIELD', 'gen', '8', '1')
# expect: ('LINE', 'target', '32')
# expect: ('LINE', 'target', '31')
# expect: ('PY_RESUME', 'gen', '10')
# expect: ('LINE', 'gen', '19')
# expect: ('PY_YIELD', 'gen', '16', '2')
# expect: ('LINE', 'target', '32')
# expect: ('LINE', 'target', '31')
# expect: ('PY_RESUME', 'gen', '18')
# expect: ('PY_RETURN', 'gen', '24', 'None')
# expect: ('LINE', 'target', '33')
# expect: ('LINE', 'target', '35')
# expect: ('LINE', 'target', '36')
# expect: ('CALL', 'target', '180', 'int', "'x'")
# expect: ('C_RAISE', 'target', '180', 'int', "'x'")
# expect: ('RAISE', 'target', '186', 'ValueError("invalid literal for int() with base 10: \'x\'")')
# expect: ('EXCEPTION_HANDLED', 'target', '248', 'ValueError("invalid literal for int() with base 10: \'x\'")')
# expect: ('LINE', 'target', '37')
# expect: ('LINE', 'target', '38')
# expect: ('PY_RETURN', 'target', '274', '20')
# expect: ('LINE', '<module>', '47')
# expect: ('CALL', '<module>', '370', 'set_events', '2')
# expect: 33 0
# expect: ('PY_START', 'helper', '0')
# expect: ('LINE', 'helper', '21')
# expect: ('LINE', 'helper', '23')
# expect: ('PY_START', 'helper', '0')
# expect: ('LINE', 'helper', '21')
# expect: ('LINE', 'helper', '23')
# expect: ('PY_START', 'helper', '0')
# expect: ('LINE', 'helper', '21')
# expect: ('LINE', 'helper', '22')
