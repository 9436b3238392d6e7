package gilscope.lang.objects;

/** {@code types.SimpleNamespace}: attributes and nothing else. */
public final class PySimpleNamespace extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("SimpleNamespace")
          .module("types")
          .subclassable()
          .instanceDict()
          .unhashable()
          .slots(
              k -> {
                k.tpNew = (t, cls, args, kw) -> new PySimpleNamespace(cls);
                k.tpInit = PySimpleNamespace::init;
                k.tpRepr = PySimpleNamespace::repr;
                k.tpRichcompare = PySimpleNamespace::compare;
              })
          .method0(
              "__reduce__",
              (t, o) -> PyTuple.of(o.type, PyTuple.of(), ((PySimpleNamespace) o).attributes()))
          .member("__dict__", (t, o) -> ((PySimpleNamespace) o).attributes)
          .methodRaw("__replace__", PySimpleNamespace::replace)
          .build();

  private final PyDict attributes = new PyDict();

  PySimpleNamespace(PyType type) {
    super(type);
  }

  /** An empty namespace. */
  public static PySimpleNamespace empty() {
    return new PySimpleNamespace(TYPE);
  }

  public PyDict attributes() {
    return attributes;
  }

  @Override
  public PyDict dict(boolean create) {
    return attributes;
  }

  @Override
  public void setDict(PyDict d) {
    throw new IllegalStateException("a namespace's dict is not replaced");
  }

  private static void init(ThreadState t, PyObject o, PyObject[] args, String[] kw) {
    PyDict d = ((PySimpleNamespace) o).attributes;
    int given = args.length - kw.length;
    Args.checkPositional(t, o.type.name(), given, 0, 1);
    if (given == 1) {
      PyDict first = args[0] instanceof PyDict p ? p : new PyDict();
      if (first != args[0]) {
        DictMethods.update(t, first, new PyObject[] {args[0]}, Slots.NO_KEYWORDS, "dict");
      }
      for (PyObject key : first.keyArray(t)) {
        if (!(key instanceof PyStr)) {
          throw Err.type(t, "keywords must be strings");
        }
      }
      d.merge(t, first, true);
    }
    for (int i = 0; i < kw.length; i++) {
      d.putStr(t, kw[i], args[given + i]);
    }
  }

  private static PyObject repr(ThreadState t, PyObject o) {
    String name = o.type == TYPE ? "namespace" : o.type.name();
    if (!t.enterRepr(o)) {
      return PyStr.of(name + "(...)");
    }
    try {
      StringBuilder b = new StringBuilder(name).append('(');
      int start = b.length();
      ((PySimpleNamespace) o)
          .attributes.forEach(
              t,
              (k, v) -> {
                if (k instanceof PyStr s && !s.value().isEmpty()) {
                  b.append(b.length() == start ? "" : ", ")
                      .append(s.value())
                      .append('=')
                      .append(Abstract.reprText(t, v));
                }
              });
      return PyStr.of(b.append(')').toString());
    } finally {
      t.leaveRepr();
    }
  }

  private static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    if (!(a instanceof PySimpleNamespace x) || !(b instanceof PySimpleNamespace y)) {
      return PyNotImplemented.VALUE;
    }
    return Abstract.richCompare(t, x.attributes, y.attributes, op);
  }

  private static PyObject replace(ThreadState t, PyObject o, PyObject[] args, String[] kw) {
    if (args.length > kw.length) {
      throw Err.type(t, "__replace__() takes no positional arguments");
    }
    PyObject result = Abstract.call(t, o.type);
    if (!(result instanceof PySimpleNamespace made)) {
      throw Err.type(
          t,
          "expect "
              + TYPE.fullName()
              + " type, but "
              + o.type.fullName()
              + "() returned '"
              + result.type().fullName()
              + "' object");
    }
    made.attributes.merge(t, ((PySimpleNamespace) o).attributes, true);
    for (int i = 0; i < kw.length; i++) {
      made.attributes.putStr(t, kw[i], args[i]);
    }
    return made;
  }
}
