package gilscope.lang.interp;

import gilscope.lang.bytecode.Opcode;
import gilscope.lang.interp.Monitoring.Event;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.MethodDescriptor;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyBuiltinFunction;
import gilscope.lang.objects.PyMethod;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The program watches one of its threads: {@code sys.settrace}, {@code sys.setprofile} and {@code
 * sys.monitoring}. Told before every instruction and at every exception, but only while somebody
 * wants to know ({@link InterpThread#watching}); a function that watches is not watched itself. The
 * rules are those of CPython's {@code Python/legacy_tracing.c} and {@code instrumentation.c}. Used
 * by its thread.
 */
final class Watching {
  /** A call of something that is no Python function. */
  private record NativeCall(Frame frame, int pc, PyObject callee, PyObject first) {}

  private final InterpThread t;
  private @Nullable PyObject trace;
  private @Nullable PyObject profile;
  private final ArrayDeque<NativeCall> calls = new ArrayDeque<>();

  /** A watching function is running. */
  private boolean busy;

  Watching(InterpThread t) {
    this.t = t;
  }

  // ---- on and off

  @Nullable PyObject trace() {
    return trace;
  }

  @Nullable PyObject profile() {
    return profile;
  }

  void setTrace(@Nullable PyObject f) {
    trace = f;
    refresh();
  }

  void setProfile(@Nullable PyObject f) {
    profile = f;
    refresh();
  }

  /** What is wanted has changed. */
  void refresh() {
    Monitoring m = monitoring();
    boolean wanted = trace != null || profile != null || (m != null && m.isActive());
    t.watch(wanted && !busy ? this : null);
    if (!wanted) {
      calls.clear();
    }
  }

  private @Nullable Monitoring monitoring() {
    return t.interpreter().monitoringOrNull();
  }

  private void quietly(Runnable action) {
    boolean before = busy;
    busy = true;
    t.watch(null);
    boolean between = t.between;
    t.between = true;
    t.betweenInstructions(true);
    try {
      action.run();
    } finally {
      t.betweenInstructions(false);
      t.between = between;
      busy = before;
      refresh();
      t.attendIfWatched();
    }
  }

  /** {@code sys.call_tracing}: {@code f} is watched although a watching function calls it. */
  PyObject watched(PyObject f, PyObject[] args) {
    boolean before = busy;
    busy = false;
    refresh();
    try {
      return Abstract.call(t, f, args);
    } finally {
      busy = before;
      refresh();
    }
  }

  // ---- what happens

  /** {@code f} is about to execute the instruction at its pc; its state is stored. */
  void before(Frame f) {
    int pc = f.pc;
    int last = f.lastPc;
    f.lastPc = pc;
    int word = f.code.instructions()[pc];
    Opcode op = LineStarts.opcode(word);
    if (last >= 0) {
      completed(f, last, pc);
    }
    switch (op) {
      case RESUME -> begins(f, (word >>> 8 & 3) == 0 ? Event.PY_START : Event.PY_RESUME);
      case RETURN_GENERATOR, COPY_FREE_VARS, MAKE_CELL -> {}
      default -> {
        line(f, last, pc);
        instruction(f);
      }
    }
    switch (op) {
      case RETURN_VALUE -> ends(f, Event.PY_RETURN, top(f));
      case YIELD_VALUE -> ends(f, Event.PY_YIELD, top(f));
      case JUMP_BACKWARD, JUMP_FORWARD, JUMP_BACKWARD_NO_INTERRUPT -> jump(f, pc, word >>> 8);
      case CALL -> called(f, pc, f.stackTop - (word >>> 8) - 2, false);
      case CALL_KW -> called(f, pc, f.stackTop - (word >>> 8) - 3, false);
      case END_SEND -> delegated(f);
      case CALL_FUNCTION_EX -> called(f, pc, f.stackTop - 4, true);
      default -> {}
    }
  }

  private static PyObject top(Frame f) {
    return Monitoring.orNone(f.slots[f.stackTop - 1]);
  }

  private void begins(Frame f, Event event) {
    tell(event, f, offset(f));
    PyObject global = trace;
    if (global != null) {
      traced(f, global, "call", PyNone.VALUE);
    }
    profiled(f, "call", PyNone.VALUE);
  }

  private void ends(Frame f, Event event, PyObject value) {
    tell(event, f, offset(f), value);
    traced(f, "return", value);
    profiled(f, "return", value);
  }

  private void line(Frame f, int last, int pc) {
    if (!f.pyCode.lineStarts().get(pc)) {
      return;
    }
    int[] lines = f.code.positions().lines();
    if (last >= 0
        && lines[last] == lines[pc]
        && LineStarts.opcode(f.code.instructions()[last]) != Opcode.RESUME) {
      return;
    }
    Monitoring m = monitoring();
    if (m != null && m.isActive()) {
      quietly(() -> m.tell(t, Event.LINE, f.pyCode, pc, Monitoring.number(lines[pc])));
    }
    tracedLine(f);
  }

  private void tracedLine(Frame f) {
    PyFrameObject o = f.objectOrNull();
    if (o != null && o.tracesLines()) {
      traced(f, "line", PyNone.VALUE);
    }
  }

  private void instruction(Frame f) {
    Monitoring m = monitoring();
    if (m != null) {
      tell(Event.INSTRUCTION, f, offset(f));
    }
    PyFrameObject o = f.objectOrNull();
    if (o != null && o.tracesOpcodes()) {
      traced(f, "opcode", PyNone.VALUE);
    }
  }

  /** Going back to the line one is in begins it again. */
  private void jump(Frame f, int pc, int target) {
    tell(Event.JUMP, f, offset(f), Monitoring.number(offset(f, target)));
    int[] lines = f.code.positions().lines();
    if (target <= pc && lines[target] == lines[pc]) {
      tracedLine(f);
    }
  }

  /** A generator or coroutine that {@code f} waited for has returned what is on the stack. */
  private void delegated(Frame f) {
    if (f.slots[f.stackTop - 2] instanceof PyGenerator && f.slots[f.stackTop - 1] != null) {
      PyBaseException e = Err.stopIteration(t, top(f)).value();
      tell(Event.STOP_ITERATION, f, offset(f), e);
      traced(f, "exception", PyTuple.of(e.type(), e, PyNone.VALUE));
    }
  }

  // ---- calls and branches, of which the outcome is seen at the next instruction

  private void called(Frame f, int pc, int base, boolean spread) {
    PyObject callee = f.slots[base];
    if (callee == null) {
      return;
    }
    PyObject self = f.slots[base + 1];
    PyObject first = self;
    if (spread && f.slots[base + 2] instanceof PyTuple args && args.size() > 0) {
      first = args.get(0);
    } else if (!spread && first == null && base + 2 < f.stackTop) {
      first = f.slots[base + 2];
    }
    Monitoring m = monitoring();
    PyObject shown = first != null ? first : m != null ? m.missing : PyNone.VALUE;
    PyObject function = callee;
    if (callee instanceof PyMethod method) {
      function = method.function();
      shown = method.self();
    }
    tell(Event.CALL, f, offset(f), function, shown);
    if (function instanceof PyFunction) {
      return;
    }
    calls.push(new NativeCall(f, pc, callee, shown));
    PyObject builtin = builtin(callee, first);
    if (builtin != null) {
      profiled(f, "c_call", builtin);
    }
  }

  private @Nullable PyObject builtin(PyObject callee, @Nullable PyObject first) {
    if (callee instanceof PyBuiltinFunction) {
      return callee;
    }
    if (callee instanceof MethodDescriptor d
        && first != null
        && first.type().isSubtype(d.owner())) {
      return d.bind(t, first);
    }
    return null;
  }

  private void completed(Frame f, int last, int pc) {
    NativeCall c = calls.peek();
    if (c != null && c.frame == f) {
      calls.pop();
      if (c.pc == last) {
        tell(Event.C_RETURN, f, offset(f, last), c.callee, c.first);
        PyObject builtin = builtin(c.callee, c.first);
        if (builtin != null) {
          profiled(f, "c_return", builtin);
        }
      }
    }
    if (monitoring() == null) {
      return;
    }
    switch (LineStarts.opcode(f.code.instructions()[last])) {
      case POP_JUMP_IF_FALSE,
          POP_JUMP_IF_TRUE,
          POP_JUMP_IF_NONE,
          POP_JUMP_IF_NOT_NONE,
          FOR_ITER -> {
        boolean left = pc == last + 1;
        boolean exhausted =
            !left && LineStarts.opcode(f.code.instructions()[pc]) == Opcode.POP_ITER;
        PyObject to = Monitoring.number(offset(f, exhausted ? pc + 1 : pc));
        tell(left ? Event.BRANCH_LEFT : Event.BRANCH_RIGHT, f, offset(f, last), to);
        tell(Event.BRANCH, f, offset(f, last), to);
      }
      default -> {}
    }
  }

  // ---- exceptions

  /** An exception is thrown into the suspended generator {@code f}, by {@code generator.throw}. */
  PyRaise thrownInto(Frame f, PyRaise raise) {
    return replacing(
        raise,
        () -> {
          tell(Event.PY_THROW, f, offset(f), raise.value());
          PyObject global = trace;
          if (global != null) {
            traced(f, global, "call", PyNone.VALUE);
          }
          profiled(f, "call", PyNone.VALUE);
        });
  }

  /**
   * The exception has come into {@code f} and stands in its traceback.
   *
   * @param again it is raised again
   * @param here it was raised in this frame, not in one that this one called
   * @return it, or what a watching function raised
   */
  PyRaise raised(Frame f, PyRaise raise, boolean again, boolean here) {
    PyBaseException e = raise.value();
    return replacing(
        raise,
        () -> {
          NativeCall c = calls.peek();
          while (c != null && c.frame != f && c.frame.depth == 0) {
            calls.pop();
            c = calls.peek();
          }
          if (c != null && c.frame == f) {
            calls.pop();
            tell(Event.C_RAISE, f, offset(f, c.pc), c.callee, c.first);
            PyObject builtin = builtin(c.callee, c.first);
            if (builtin != null) {
              profiled(f, "c_exception", builtin);
            }
          }
          tell(again ? Event.RERAISE : Event.RAISE, f, left(f, here), e);
          if (!again) {
            traced(f, "exception", PyTuple.of(e.type(), e, Monitoring.orNone(e.traceback())));
          }
        });
  }

  /** {@code f} goes on at its handler. */
  void handled(Frame f, PyBaseException e) {
    f.lastPc = f.pc;
    tell(Event.EXCEPTION_HANDLED, f, offset(f, f.next), e);
  }

  /** {@code f} is about to be left by the exception. */
  PyRaise unwound(Frame f, PyRaise raise, boolean here) {
    return replacing(
        raise,
        () -> {
          tell(Event.PY_UNWIND, f, left(f, here), raise.value());
          traced(f, "return", PyNone.VALUE);
          profiled(f, "return", PyNone.VALUE);
        });
  }

  private static PyRaise replacing(PyRaise raise, Runnable action) {
    try {
      action.run();
      return raise;
    } catch (PyRaise other) {
      return other;
    }
  }

  // ---- telling

  /** Where CPython's instruction pointer is when an exception leaves the instruction. */
  private static int left(Frame f, boolean here) {
    int next = Math.min(f.pc + 1, f.code.instructions().length - 1);
    return offset(f, here ? next : f.pc) - 2;
  }

  private static int offset(Frame f) {
    return offset(f, f.pc);
  }

  private static int offset(Frame f, int pc) {
    return f.code.encoding().offsets()[pc];
  }

  private void tell(Event event, Frame f, int offset, PyObject... more) {
    Monitoring m = monitoring();
    if (m == null || !m.isActive() || busy) {
      return;
    }
    PyObject[] args = new PyObject[more.length + 1];
    args[0] = Monitoring.number(offset);
    System.arraycopy(more, 0, args, 1, more.length);
    quietly(() -> m.tell(t, event, f.pyCode, offset, args));
  }

  private void traced(Frame f, String event, PyObject arg) {
    PyFrameObject o = f.objectOrNull();
    PyObject local = trace == null || o == null ? null : o.trace();
    if (local != null) {
      traced(f, local, event, arg);
    }
  }

  private void traced(Frame f, PyObject function, String event, PyObject arg) {
    if (busy) {
      return;
    }
    PyFrameObject o = f.object();
    try {
      quietly(
          () -> {
            PyObject next = Abstract.call(t, function, o, PyStr.of(event), arg);
            if (next != PyNone.VALUE) {
              o.setTrace(next);
            }
          });
    } catch (PyRaise e) {
      o.setTrace(null);
      setTrace(null);
      throw e;
    }
  }

  private void profiled(Frame f, String event, PyObject arg) {
    PyObject function = profile;
    if (function == null || busy) {
      return;
    }
    try {
      quietly(() -> Abstract.call(t, function, f.object(), PyStr.of(event), arg));
    } catch (PyRaise e) {
      setProfile(null);
      throw e;
    }
  }
}
