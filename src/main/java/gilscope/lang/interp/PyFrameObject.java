package gilscope.lang.interp;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Counting;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ObjectVisitor;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A frame as a Python program sees it. */
public final class PyFrameObject extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("frame")
          .slots(k -> k.tpRepr = (t, o) -> PyStr.of(((PyFrameObject) o).describe(t)))
          .getter("f_code", (t, o) -> of(o).pyCode)
          .getter("f_globals", (t, o) -> of(o).globals)
          .getter("f_builtins", (t, o) -> of(o).builtins)
          .getter("f_locals", (t, o) -> Namespaces.proxy(t, of(o)))
          .getset(
              "f_lineno",
              (t, o) -> of(o).line() < 0 ? PyNone.VALUE : PyInt.of(of(o).line()),
              (t, o, v) -> refuseJump(t))
          .getter("f_lasti", (t, o) -> PyInt.of(of(o).code.encoding().offsets()[of(o).pc]))
          .getter("f_back", (t, o) -> back(of(o)))
          .getter(
              "f_generator", (t, o) -> Objects.requireNonNullElse(of(o).generator, PyNone.VALUE))
          .getset(
              "f_trace",
              (t, o) -> Objects.requireNonNullElse(((PyFrameObject) o).trace, PyNone.VALUE),
              (t, o, v) -> ((PyFrameObject) o).traceBy(v == PyNone.VALUE ? null : v))
          .getset(
              "f_trace_lines",
              (t, o) -> PyBool.of(((PyFrameObject) o).traceLines),
              (t, o, v) -> ((PyFrameObject) o).traceLines = flag(t, v))
          .getset(
              "f_trace_opcodes",
              (t, o) -> PyBool.of(((PyFrameObject) o).traceOpcodes),
              (t, o, v) -> ((PyFrameObject) o).traceOpcodes(flag(t, v)))
          .method0("clear", (t, o) -> ((PyFrameObject) o).clear(t))
          .build();

  private final Frame frame;

  private @Nullable PyObject trace;
  private boolean traceLines = true;
  private boolean traceOpcodes;
  private boolean opcodesOn;

  /** What {@code f_locals} of a function was given under names that are no variables of it. */
  private @Nullable PyDict otherLocals;

  PyFrameObject(Frame frame) {
    super(TYPE);
    this.frame = frame;
  }

  @Nullable PyDict otherLocals(boolean make) {
    if (otherLocals == null && make) {
      otherLocals = new PyDict();
    }
    return otherLocals;
  }

  public Frame frame() {
    return frame;
  }

  /** An active frame's slots are looked at; what one that has been left still holds is counted. */
  @Override
  public void traverse(ObjectVisitor v) {
    if (trace != null) {
      v.visit(trace);
    }
    if (frame.depth > 0 || frame.generator != null) {
      return;
    }
    v.visit(frame.pyCode);
    for (int i = frame.pyCode.localsPlus - 1; i >= 0; i--) {
      PyObject each = frame.slots[i];
      if (each != null) {
        v.visit(each);
      }
    }
    Frame back = frame.back;
    if (back != null) {
      v.visit(back.object());
    }
  }

  @Override
  public boolean tellsChanges() {
    return true;
  }

  private static Frame of(PyObject o) {
    return ((PyFrameObject) o).frame;
  }

  private static PyObject back(Frame frame) {
    Frame back = frame.back;
    return back == null ? PyNone.VALUE : back.object();
  }

  /** The function told what this frame does, or null. */
  @Nullable PyObject trace() {
    return trace;
  }

  void setTrace(@Nullable PyObject f) {
    swapped(trace, f);
    trace = f;
  }

  boolean tracesLines() {
    return traceLines;
  }

  /** Wanted, and there was a trace function when that was said ({@code _PyEval_SetOpcodeTrace}). */
  boolean tracesOpcodes() {
    return traceOpcodes && opcodesOn;
  }

  private void traceOpcodes(boolean on) {
    traceOpcodes = on;
    opcodesOn = on && trace != null;
  }

  private void traceBy(@Nullable PyObject f) {
    setTrace(f);
    opcodesOn = f != null && traceOpcodes;
  }

  private static boolean flag(ThreadState t, @Nullable PyObject v) {
    if (v == null) {
      throw Err.type(t, "can't delete numeric/char attribute");
    }
    if (!(v instanceof PyBool b)) {
      throw Err.type(t, "attribute value type must be bool");
    }
    return b == PyBool.TRUE;
  }

  private static void refuseJump(ThreadState t) {
    throw Err.value(
        t,
        InterpThread.of(t).traceFunction() == null
            ? "f_lineno can only be set in a trace function"
            : "can only jump from a 'line' trace event");
  }

  private PyObject clear(ThreadState t) {
    PyGenerator g = frame.generator;
    boolean running = g == null ? FrameStack.isActive(InterpThread.of(t), frame) : g.isRunning();
    if (running) {
      throw Err.runtime(t, "cannot clear an executing frame");
    }
    if (g != null && g.isSuspended()) {
      throw Err.runtime(t, "cannot clear a suspended frame");
    }
    if (g != null && g.isCreated()) { // it never runs: all that it has been given goes
      if (g.isCoroutine()) {
        InterpThread.of(t).interpreter().neverAwaited(InterpThread.of(t), g);
      }
      g.close(t);
    }
    PyObject[] gone = isRecorded() ? Counting.children(this) : new PyObject[0];
    java.util.Arrays.fill(frame.slots, null);
    for (PyObject each : gone) {
      if (!(each instanceof PyFrameObject)) {
        swapped(each, null);
      }
    }
    return PyNone.VALUE;
  }

  private String describe(ThreadState t) {
    return "<frame at "
        + Abstract.address(t, this)
        + ", file '"
        + frame.pyCode.filename
        + "', line "
        + frame.line()
        + ", code "
        + frame.code.name()
        + ">";
  }
}
