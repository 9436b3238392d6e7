package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.ThreadState;

/**
 * {@code sys.displayhook} and {@code sys.breakpointhook} as they are before a program puts its own.
 */
final class InteractiveHooks {
  private InteractiveHooks() {}

  /** Prints a value that is not None and keeps it as {@code builtins._}. */
  static PyObject display(ThreadState t, PyObject self, PyObject value) {
    if (value == PyNone.VALUE) {
      return value;
    }
    PyStr last = PyStr.of("_");
    t.interp().builtins.put(t, last, PyNone.VALUE);
    PyObject out = StandardStreams.current(t, "stdout");
    if (out == null || out == PyNone.VALUE) {
      throw Err.runtime(t, "lost sys.stdout");
    }
    Abstract.callMethod(t, out, "write", PyStr.of(Abstract.reprText(t, value) + "\n"));
    t.interp().builtins.put(t, last, value);
    return PyNone.VALUE;
  }

  /**
   * Calls what {@code PYTHONBREAKPOINT} names (PEP 553): {@code pdb.set_trace} if it is not set,
   * nothing if it is 0.
   */
  static PyObject breakpoint(ThreadState t, PyObject self, PyObject[] args, String[] keywords) {
    String path = path(t);
    if (path.equals("0")) {
      return PyNone.VALUE;
    }
    int dot = path.lastIndexOf('.');
    PyObject hook;
    try {
      PyObject module =
          Abstract.callMethod(
              t,
              t.importModule("importlib"),
              "import_module",
              PyStr.of(dot < 0 ? "builtins" : path.substring(0, dot)));
      hook = Abstract.getAttr(t, module, path.substring(dot + 1));
    } catch (PyRaise e) {
      if (!e.matches(ExcTypes.IMPORT_ERROR) && !e.matches(ExcTypes.ATTRIBUTE_ERROR)) {
        throw e;
      }
      Err.warn(
          t, ExcTypes.RUNTIME_WARNING, "Ignoring unimportable $PYTHONBREAKPOINT: \"" + path + "\"");
      return PyNone.VALUE;
    }
    return Abstract.call(t, hook, args, keywords);
  }

  private static String path(ThreadState t) {
    PyObject set =
        Abstract.callMethod(
            t,
            Abstract.getAttr(t, t.importModule("os"), "environ"),
            "get",
            PyStr.of("PYTHONBREAKPOINT"));
    return set instanceof PyStr s && s.length() > 0 ? s.value() : "pdb.set_trace";
  }
}
