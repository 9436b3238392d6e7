import dis
import linecache
import os
import sys
import threading
import types

WAIT = 2.0  # seconds without progress after which a thread counts as blocked


def kind(instruction):
    """What an instruction does, under one name for all versions of Python."""
    op, arg = instruction.opname, instruction.argval
    if op in ("LOAD_ATTR", "LOAD_METHOD", "LOAD_GLOBAL", "LOAD_NAME"):
        return "LOAD", arg
    if op in ("STORE_ATTR", "STORE_GLOBAL", "STORE_NAME"):
        return "STORE", arg
    if op in ("DELETE_ATTR", "DELETE_GLOBAL", "DELETE_NAME"):
        return "DELETE", arg
    if op in ("CALL", "CALL_KW", "CALL_FUNCTION_EX", "CALL_FUNCTION", "CALL_METHOD", "BEFORE_WITH"):
        return "CALL", ""
    if op == "BINARY_SUBSCR" or op == "BINARY_OP" and instruction.argrepr == "[]":
        return "SUBSCR", ""
    return op, ""


class Director:
    """Holds each thread before the moments in ORDER until it is its turn."""

    def __init__(self, order):
        self.order = order
        self.turn = 0
        self.changed = threading.Condition()
        self.counts = {}
        self.mine = {}
        self.kinds = {}
        self.reached = set()
        self.drift = []

    def trace(self, frame, event, arg):
        if frame.f_code.co_filename != PROGRAM:
            return None
        frame.f_trace = self.local  # first: since 3.13 the next line does nothing without it
        frame.f_trace_opcodes = True
        frame.f_trace_lines = False
        return self.local

    def local(self, frame, event, arg):
        if event == "opcode":
            code = frame.f_code
            kinds = self.kinds.get(code)
            if kinds is None:
                kinds = self.kinds[code] = {i.offset: kind(i) for i in dis.get_instructions(code)}
            operation, name = kinds[frame.f_lasti]
            if operation != "EXTENDED_ARG":
                text = linecache.getline(PROGRAM, frame.f_lineno or 0).strip()
                self.moment(index(), code.co_name, text, operation, name)
        return self.local

    def moment(self, thread, *what):
        key = (thread, *what)
        self.counts[key] = self.counts.get(key, 0) + 1
        moment = (thread, *what, self.counts[key])
        for at in range(self.turn, len(self.order)):
            if self.order[at] == moment:
                self.hold(thread, at)
                return

    def hold(self, thread, at):
        with self.changed:
            self.reached.add(at)
            self.leaves(thread)
            while self.turn < at:
                before = self.turn
                if not self.changed.wait_for(lambda: self.turn != before, WAIT):
                    if self.turn == before and before < at:
                        self.turn += 1  # whose turn it is waits for something else, or never comes
                        if before not in self.reached:
                            self.drift.append(before)
                        self.changed.notify_all()
            self.mine[thread] = at

    def leaves(self, thread):
        at = self.mine.pop(thread, None)
        if at is not None and at == self.turn:
            self.turn = at + 1
            self.changed.notify_all()

    def ends(self, thread):
        with self.changed:
            self.leaves(thread)


def index():
    return getattr(threading.current_thread(), "_in_order_of_starting", 0)


def forced(program, order, seconds=10.0):
    """Run a program in this order; what went wrong, or None."""
    director, failures, started = Director(order), [], [0]
    start, run, hook = threading.Thread.start, threading.Thread.run, threading.excepthook

    def ordered_start(thread):
        if thread is not main:
            started[0] += 1
            thread._in_order_of_starting = started[0]
            thread._daemonic = True
        start(thread)

    def traced_run(thread):
        sys.settrace(director.trace)
        try:
            run(thread)
        finally:
            sys.settrace(None)
            director.ends(index())

    def whole():
        with open(program, encoding="utf-8") as f:
            code = compile(f.read(), program, "exec")
        module = types.ModuleType("__main__")
        module.__file__ = program
        sys.settrace(director.trace)
        try:
            exec(code, module.__dict__)
        except SystemExit:
            pass
        except BaseException as e:
            failures.append(e)
        finally:
            sys.settrace(None)
            director.ends(0)

    main = threading.Thread(target=whole, daemon=True)
    threading.Thread.start, threading.Thread.run = ordered_start, lambda t: run(t) if t is main else traced_run(t)
    threading.excepthook = lambda args: failures.append(args.exc_value)
    try:
        main.start()
        main.join(seconds)
    finally:
        threading.Thread.start, threading.Thread.run, threading.excepthook = start, run, hook
    if director.drift:
        print(f"the program has changed: turns {director.drift} of the order could not be forced", file=sys.stderr)
    if failures:
        return f"{type(failures[0]).__name__}: {failures[0]}"
    return "it hangs: a deadlock" if main.is_alive() else None
