import sys
m = sys.monitoring
E = m.events
T = m.PROFILER_ID
m.use_tool_id(T, "tool")
def helper(x):
    if x > 1:
        raise ValueError("big")
    return len("abc") + x
# DISABLE
hits = []
def once(code, line):
    hits.append((code.co_name, line - code.co_firstlineno))
    return m.DISABLE
old = m.register_callback(T, E.LINE, once)
m.set_events(T, E.LINE)
def lp():
    for i in range(3):
        i
    return 1
lp(); lp()
m.restart_events()
lp()
m.set_events(T, 0)
print([h for h in hits if h[0] == "lp"])
br = []
m.register_callback(T, E.BRANCH_LEFT, lambda c, f, t: br.append(("L", c.co_name, f, t)))
m.register_callback(T, E.BRANCH_RIGHT, lambda c, f, t: br.append(("R", c.co_name, f, t)))
m.register_callback(T, E.JUMP, lambda c, f, t: br.append(("J", c.co_name, f, t)))
m.register_callback(T, E.INSTRUCTION, lambda c, o: br.append(("I", c.co_name, o)))
m.set_events(T, E.BRANCH_LEFT | E.BRANCH_RIGHT | E.JUMP)
lp(); helper(0)
m.set_events(T, 0)
print(br); br.clear()
m.set_local_events(T, helper.__code__, E.INSTRUCTION)
helper(1)
print(br)
m.free_tool_id(T)
print(m.get_tool(T))
# expect: [('lp', 1), ('lp', 2), ('lp', 1), ('lp', 3), ('lp', 1), ('lp', 2), ('lp', 1), ('lp', 3)]
# expect: [('L', 'lp', 24, 28), ('J', 'lp', 34, 24), ('L', 'lp', 24, 28), ('J', 'lp', 34, 24), ('L', 'lp', 24, 28), ('J', 'lp', 34, 24), ('R', 'lp', 24, 42), ('R', 'helper', 10, 38)]
# expect: [('I', 'helper', 2), ('I', 'helper', 4), ('I', 'helper', 6), ('I', 'helper', 10), ('I', 'helper', 38), ('I', 'helper', 48), ('I', 'helper', 50), ('I', 'helper', 58), ('I', 'helper', 60), ('I', 'helper', 72)]
# expect: None
