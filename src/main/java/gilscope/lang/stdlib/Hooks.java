package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.TracebackText;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.StructSequence;
import gilscope.lang.objects.ThreadState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions that nobody catches: {@code sys.excepthook}, {@code sys.unraisablehook}, {@code
 * threading.excepthook}.
 */
public final class Hooks {
  static final PyType UNRAISABLE_ARGS =
      StructSequence.type(
          "sys",
          "UnraisableHookArgs",
          5,
          List.of("exc_type", "exc_value", "exc_traceback", "err_msg", "object"));

  private Hooks() {}

  /** Prints a traceback with a first line and tells the trace. */
  static void report(InterpThread t, String heading, PyBaseException e) {
    report(t, StandardStreams.current(t, "stderr"), heading, e);
  }

  /** As the other, to that stream; nowhere if it is None. */
  static void report(InterpThread t, @Nullable PyObject stream, String heading, PyBaseException e) {
    t.gate().uncaught(t, e);
    StandardStreams.error(t, stream, heading + TracebackText.of(t, e));
  }

  /**
   * Hands an exception that cannot be raised to {@code sys.unraisablehook}.
   *
   * @param message what was being done: "Exception ignored in thread started by <function f>"
   */
  public static void unraisable(
      InterpThread t, PyBaseException e, @Nullable String message, @Nullable PyObject object) {
    PyObject hook = StandardStreams.current(t, "unraisablehook");
    PyObject args =
        StructSequence.of(
            UNRAISABLE_ARGS,
            e.type(),
            e,
            e.traceback() == null ? PyNone.VALUE : e.traceback(),
            PyStr.orNone(message),
            object == null ? PyNone.VALUE : object);
    try {
      if (hook == null || hook == PyNone.VALUE) {
        printUnraisable(t, args);
      } else {
        Abstract.call(t, hook, args);
      }
    } catch (PyRaise inHook) {
      report(t, "Exception ignored in sys.unraisablehook:\n", inHook.value());
    }
  }

  /** {@code sys.__unraisablehook__}. */
  static void printUnraisable(ThreadState state, PyObject args) {
    InterpThread t = InterpThread.of(state);
    if (args.type() != UNRAISABLE_ARGS) {
      throw Err.type(t, "sys.unraisablehook argument type must be UnraisableHookArgs");
    }
    PyObject object = Abstract.getAttr(t, args, "object");
    PyObject message = Abstract.getAttr(t, args, "err_msg");
    String heading = "";
    if (object != PyNone.VALUE) {
      String what = message == PyNone.VALUE ? "Exception ignored in" : Abstract.strText(t, message);
      heading = what + ": " + describe(t, object) + "\n";
    } else if (message != PyNone.VALUE) {
      heading = Abstract.strText(t, message) + ":\n";
    }
    if (Abstract.getAttr(t, args, "exc_value") instanceof PyBaseException e) {
      t.gate().uncaught(t, e);
      StandardStreams.error(t, heading + TracebackText.unraisable(t, e));
    }
  }

  private static String describe(InterpThread t, PyObject o) {
    try {
      return Abstract.reprText(t, o);
    } catch (PyRaise e) {
      if (e.matches(ExcTypes.EXCEPTION)) {
        return "<object repr() failed>";
      }
      throw e;
    }
  }
}
