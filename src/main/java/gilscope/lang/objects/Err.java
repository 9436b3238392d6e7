package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/**
 * Makes Python exceptions ready to throw: {@code throw Err.type(t, "…")}. Messages are CPython's,
 * so no dots are added here.
 */
public final class Err {
  private Err() {}

  public static PyRaise of(ThreadState t, PyType type, String message) {
    return raise(t, type, PyStr.of(message));
  }

  /** An instance of {@code type} with these arguments, made without calling Python code. */
  public static PyRaise raise(ThreadState t, PyType type, PyObject... args) {
    return new PyRaise(t, PyBaseException.of(type, args));
  }

  public static PyRaise type(ThreadState t, String message) {
    return of(t, ExcTypes.TYPE_ERROR, message);
  }

  public static PyRaise value(ThreadState t, String message) {
    return of(t, ExcTypes.VALUE_ERROR, message);
  }

  public static PyRaise index(ThreadState t, String message) {
    return of(t, ExcTypes.INDEX_ERROR, message);
  }

  public static PyRaise key(ThreadState t, PyObject key) {
    return raise(t, ExcTypes.KEY_ERROR, key);
  }

  public static PyRaise runtime(ThreadState t, String message) {
    return of(t, ExcTypes.RUNTIME_ERROR, message);
  }

  public static PyRaise overflow(ThreadState t, String message) {
    return of(t, ExcTypes.OVERFLOW_ERROR, message);
  }

  public static PyRaise zeroDivision(ThreadState t, String message) {
    return of(t, ExcTypes.ZERO_DIVISION_ERROR, message);
  }

  public static PyRaise notImplemented(ThreadState t, String message) {
    return of(t, ExcTypes.NOT_IMPLEMENTED_ERROR, message);
  }

  /**
   * Warns as {@code PyErr_WarnEx} does, on behalf of the innermost Python frame.
   *
   * @throws PyRaise if the filters make an exception of it
   */
  public static void warn(ThreadState t, PyType category, String message) {
    Abstract.callMethod(
        t, t.importModule("_warnings"), "warn", PyStr.of(message), category, PyInt.of(1));
  }

  /** As above, with a DeprecationWarning. */
  public static void deprecated(ThreadState t, String message) {
    warn(t, ExcTypes.DEPRECATION_WARNING, message);
  }

  /** An AttributeError without {@code name} and {@code obj}. */
  public static PyRaise attribute(ThreadState t, String message) {
    return of(t, ExcTypes.ATTRIBUTE_ERROR, message);
  }

  /** An AttributeError that knows what was looked for where, so that suggestions can be made. */
  public static PyRaise attribute(ThreadState t, PyObject obj, String name, String message) {
    PyBaseException e = PyBaseException.of(ExcTypes.ATTRIBUTE_ERROR, PyStr.of(message));
    e.setField("name", PyStr.of(name));
    e.setField("obj", obj);
    return new PyRaise(t, e);
  }

  /**
   * The exception of a failed look-up: an AttributeError that does not say what was looked for
   * where is told so ({@code set_attribute_error_context}).
   */
  public static PyRaise lookedUp(PyRaise raised, PyObject obj, String name) {
    PyBaseException e = raised.value();
    if (raised.matches(ExcTypes.ATTRIBUTE_ERROR)
        && e.type().isSubtype(ExcTypes.ATTRIBUTE_ERROR)
        && unset(e.field("name"))
        && unset(e.field("obj"))) {
      e.setField("name", PyStr.of(name));
      e.setField("obj", obj);
    }
    return raised;
  }

  private static boolean unset(@Nullable PyObject field) {
    return field == null || field == PyNone.VALUE;
  }

  public static PyRaise name(ThreadState t, String name, String message) {
    PyBaseException e = PyBaseException.of(ExcTypes.NAME_ERROR, PyStr.of(message));
    e.setField("name", PyStr.of(name));
    return new PyRaise(t, e);
  }

  /** A null value is {@code StopIteration()}. */
  public static PyRaise stopIteration(ThreadState t, @Nullable PyObject value) {
    return value == null
        ? raise(t, ExcTypes.STOP_ITERATION)
        : raise(t, ExcTypes.STOP_ITERATION, value);
  }
}
