package gilscope.lang.interp;

import gilscope.lang.bytecode.Operands;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Arithmetic;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.ThreadState;

/** CALL_INTRINSIC_1 and CALL_INTRINSIC_2. */
final class Intrinsics {
  private Intrinsics() {}

  static PyObject unary(InterpThread t, Frame frame, int which, PyObject o) {
    return switch (which) {
      case 1 -> display(t, o);
      case 2 -> {
        Imports.star(t, frame, o);
        yield PyNone.VALUE;
      }
      case 3 -> stopIterationError(t, frame, o);
      case 4 -> new AsyncGeneratorStep.Wrapped(o);
      case 5 -> Arithmetic.positive(t, o);
      case 6 -> PyTuple.of(((PyList) o).snapshot(t));
      case 7 -> typing(t, "_typevar", o);
      case 8 -> typing(t, "_paramspec", o);
      case 9 -> typing(t, "_typevartuple", o);
      case 10 -> typing(t, "_subscript_generic", o);
      case 11 -> typing(t, "_typealias", ((PyTuple) o).toArray());
      default -> throw missing(t, Operands.INTRINSIC_1.get(which));
    };
  }

  static PyObject binary(InterpThread t, int which, PyObject a, PyObject b) {
    return switch (which) {
      case 1 -> ExceptionGroups.prepareReraise(t, a, b);
      case 2 -> typing(t, "_typevar_with_bound", a, b);
      case 3 -> typing(t, "_typevar_with_constraints", a, b);
      case 4 -> {
        PyFunction f = (PyFunction) a;
        f.typeParams = (PyTuple) b;
        yield f;
      }
      case 5 -> typing(t, "_set_typeparam_default", a, b);
      default -> throw missing(t, Operands.INTRINSIC_2.get(which));
    };
  }

  private static RuntimeException missing(ThreadState t, String name) {
    return Err.notImplemented(t, name);
  }

  /** The value of an interactive statement goes to {@code sys.displayhook}. */
  private static PyObject display(ThreadState t, PyObject o) {
    PyObject hook = Abstract.getAttrOrNull(t, t.importModule("sys"), "displayhook");
    if (hook == null) {
      throw Err.runtime(t, "lost sys.displayhook");
    }
    return Abstract.call(t, hook, o);
  }

  /** Type parameters are made by the native module {@code _typing}. */
  private static PyObject typing(ThreadState t, String function, PyObject... args) {
    PyObject f = Abstract.getAttrOrNull(t, t.importModule("_typing"), function);
    if (f == null) {
      throw Err.notImplemented(t, "type parameters (" + function + ")");
    }
    return Abstract.call(t, f, args);
  }

  /** PEP 479: StopIteration must not leave a generator. */
  private static PyObject stopIterationError(ThreadState t, Frame frame, PyObject exc) {
    PyGenerator g = frame.generator;
    String kind =
        g == null || g.type() == PyGenerator.TYPE
            ? "generator"
            : g.isCoroutine() ? "coroutine" : "async generator";
    String raised = null;
    if (exc.type().isSubtype(ExcTypes.STOP_ITERATION)) {
      raised = "StopIteration";
    } else if (kind.equals("async generator")
        && exc.type().isSubtype(ExcTypes.STOP_ASYNC_ITERATION)) {
      raised = "StopAsyncIteration";
    }
    if (raised == null) {
      return exc;
    }
    PyBaseException e = Err.runtime(t, kind + " raised " + raised).value();
    e.setCause((PyBaseException) exc);
    e.setContext((PyBaseException) exc);
    return e;
  }
}
