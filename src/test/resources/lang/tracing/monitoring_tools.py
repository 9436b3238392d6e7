import sys
m = sys.monitoring
E = m.events
print([n for n in dir(E) if n.isupper()], [getattr(E, n) for n in dir(E) if n.isupper()])
print(m.DEBUGGER_ID, m.COVERAGE_ID, m.PROFILER_ID, m.OPTIMIZER_ID, sorted(n for n in dir(m) if not n.startswith("__")))
T = m.PROFILER_ID
m.use_tool_id(T, "tool")
print(m.get_tool(T), m.get_tool(0))
for f in (lambda: m.use_tool_id(T, "again"), lambda: m.use_tool_id(9, "x"), lambda: m.use_tool_id(1, 3), lambda: m.set_events(0, 1), lambda: m.set_events(T, 1 << 40), lambda: m.register_callback(T, 3, None), lambda: m.set_events(T, E.C_RETURN), lambda: m.get_events(1), lambda: m.set_local_events(T, 3, 1), lambda: m.set_local_events(T, (lambda: 0).__code__, E.RAISE), lambda: m.free_tool_id(8), lambda: m.clear_tool_id(1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
m.free_tool_id(T)
# expect: ['BRANCH', 'BRANCH_LEFT', 'BRANCH_RIGHT', 'CALL', 'C_RAISE', 'C_RETURN', 'EXCEPTION_HANDLED', 'INSTRUCTION', 'JUMP', 'LINE', 'NO_EVENTS', 'PY_RESUME', 'PY_RETURN', 'PY_START', 'PY_THROW', 'PY_UNWIND', 'PY_YIELD', 'RAISE', 'RERAISE', 'STOP_ITERATION'] [262144, 256, 512, 16, 131072, 65536, 4096, 64, 128, 32, 0, 2, 4, 1, 16384, 8192, 8, 2048, 32768, 1024]
# expect: 0 1 2 5 ['COVERAGE_ID', 'DEBUGGER_ID', 'DISABLE', 'MISSING', 'OPTIMIZER_ID', 'PROFILER_ID', '_all_events', 'clear_tool_id', 'events', 'free_tool_id', 'get_events', 'get_local_events', 'get_tool', 'register_callback', 'restart_events', 'set_events', 'set_local_events', 'use_tool_id']
# expect: tool None
# expect: ValueError tool 2 is already in use
# expect: ValueError invalid tool 9 (must be between 0 and 5)
# expect: ValueError tool name must be a str
# expect: ValueError tool 0 is not in use
# expect: OverflowError Python int too large to convert to C int
# expect: ValueError The callback can only be set for one event at a time
# expect: ValueError cannot set C_RETURN or C_RAISE events independently
# expect: 0
# expect: TypeError code must be a code object
# expect: ValueError invalid local event set 0x800
# expect: ValueError invalid tool 8 (must be between 0 and 5)
# expect: None
