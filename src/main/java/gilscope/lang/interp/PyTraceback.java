package gilscope.lang.interp;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ObjectVisitor;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import org.jspecify.annotations.Nullable;

/**
 * One level of a traceback: a frame and where in it the exception was. Only {@code tb_next}
 * changes.
 */
public final class PyTraceback extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("traceback")
          .slots(k -> k.tpNew = PyTraceback::make)
          .getter("tb_frame", (t, o) -> ((PyTraceback) o).frame.object())
          .getter(
              "tb_lineno",
              (t, o) ->
                  ((PyTraceback) o).line() < 0 ? PyNone.VALUE : PyInt.of(((PyTraceback) o).line()))
          .getter("tb_lasti", (t, o) -> PyInt.of(((PyTraceback) o).lasti()))
          .getset(
              "tb_next",
              (t, o) -> ((PyTraceback) o).next == null ? PyNone.VALUE : ((PyTraceback) o).next,
              (t, o, v) -> ((PyTraceback) o).setNext(t, v))
          .method0(
              "__dir__",
              (t, o) ->
                  new PyList(
                      new PyObject[] {
                        PyStr.of("tb_frame"),
                        PyStr.of("tb_next"),
                        PyStr.of("tb_lasti"),
                        PyStr.of("tb_lineno")
                      }))
          .build();

  private final Frame frame;
  private final int pc;
  private final int line;
  private @Nullable PyTraceback next;

  /** As the program gave it; −1: the place of {@link #pc}. */
  private int lasti = -1;

  PyTraceback(@Nullable PyTraceback next, Frame frame, int pc) {
    this(next, frame, pc, frame.code.positions().lines()[pc]);
  }

  private PyTraceback(@Nullable PyTraceback next, Frame frame, int pc, int line) {
    super(TYPE);
    this.next = next;
    this.frame = frame;
    frame.kept = true;
    this.pc = pc;
    this.line = line;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    Args.noKeywords(t, "traceback", kw);
    Args.checkPositional(t, "traceback", args.length, 4, 4);
    if (!(args[1] instanceof PyFrameObject f)) {
      throw Err.type(
          t,
          "traceback() argument 'tb_frame' must be frame, not "
              + (args[1] == PyNone.VALUE ? "None" : args[1].type().tpName()));
    }
    PyTraceback made =
        new PyTraceback(
            null,
            f.frame(),
            f.frame().code.encoding().instructionAt(Abstract.intArg(t, args[2])),
            Abstract.intArg(t, args[3]));
    made.lasti = Abstract.intArg(t, args[2]);
    made.setNext(t, args[0]);
    return made;
  }

  private void setNext(ThreadState t, @Nullable PyObject v) {
    PyTraceback old = next;
    if (v == PyNone.VALUE) {
      next = null;
      swapped(old, null);
      return;
    }
    if (!(v instanceof PyTraceback tb)) {
      throw Err.type(
          t, "expected traceback object, got '" + (v == null ? "NULL" : v.type().tpName()) + "'");
    }
    for (PyTraceback x = tb; x != null; x = x.next) {
      if (x == this) {
        throw Err.value(t, "traceback loop detected");
      }
    }
    next = tb;
    swapped(old, tb);
  }

  @Override
  public void traverse(ObjectVisitor v) {
    if (next != null) {
      v.visit(next);
    }
    v.visit(frame.object());
  }

  @Override
  public boolean tellsChanges() {
    return true;
  }

  /** The file of this level, as tracebacks show it. */
  public String fileName() {
    return frame.code.filename();
  }

  public Frame frame() {
    return frame;
  }

  /** Index of the instruction. */
  public int pc() {
    return pc;
  }

  /** From 1; -1 for none. */
  public int line() {
    return line;
  }

  private int lasti() {
    return lasti >= 0 ? lasti : frame.code.encoding().offsets()[pc];
  }

  /** The level below, nearer to where the exception was raised. */
  public @Nullable PyTraceback next() {
    return next;
  }
}
