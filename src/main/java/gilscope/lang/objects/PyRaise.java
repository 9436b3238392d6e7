package gilscope.lang.objects;

/**
 * A Python exception on its way through Java frames. Carries no Java stack trace: the Python
 * traceback is the truth, and a raise must cost little.
 */
public final class PyRaise extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient PyBaseException value;

  /**
   * @param value what is raised; its {@code __context__} becomes the exception that {@code t} is
   *     handling, as CPython's {@code _PyErr_SetObject} does
   */
  public PyRaise(ThreadState t, PyBaseException value) {
    this(value);
    value.chainContext(t.handledException());
  }

  private PyRaise(PyBaseException value) {
    super(null, null, false, false);
    this.value = value;
  }

  /** Raises {@code value} again as it is: context and traceback untouched. */
  public static PyRaise again(PyBaseException value) {
    return new PyRaise(value);
  }

  public PyBaseException value() {
    return value;
  }

  /** True if the exception is an instance of {@code type}. */
  public boolean matches(PyType type) {
    return value.type().isSubtype(type);
  }

  @Override
  public String getMessage() {
    return value.type().name() + ": " + value.messageText();
  }
}
