package gilscope.lang.objects;

import java.util.List;

/** What the built-in exception types do: construction, {@code str}, {@code repr}, the dunder attributes. */
final class ExceptionType {
  private ExceptionType() {}

  static TypeSpec rootSpec() {
    return TypeSpec.of("BaseException")
        .subclassable()
        .instanceDict()
        .weakrefable()
        .slots(
            k -> {
              k.tpNew = (t, cls, args, kw) -> make(cls, args, kw);
              k.tpInit = ExceptionType::init;
              k.tpRepr = ExceptionType::repr;
              k.tpStr = ExceptionType::str;
            })
        .getset(
            "args",
            (t, o) -> ((PyBaseException) o).args(),
            (t, o, v) -> {
              if (v == null) {
                throw Err.type(t, "args may not be deleted");
              }
              ((PyBaseException) o).setArgs(Abstract.toTuple(t, v));
            })
        .getset(
            "__traceback__",
            (t, o) -> orNone(((PyBaseException) o).traceback()),
            (t, o, v) -> {
              if (v == null) {
                throw Err.type(t, "__traceback__ may not be deleted");
              }
              if (v != PyNone.VALUE && !v.type().name().equals("traceback")) {
                throw Err.type(t, "__traceback__ must be a traceback or None");
              }
              ((PyBaseException) o).setTraceback(v == PyNone.VALUE ? null : v);
            })
        .getset(
            "__context__",
            (t, o) -> orNone(((PyBaseException) o).context()),
            (t, o, v) -> ((PyBaseException) o).setContext(exceptionOrNone(t, v, "__context__", "context")))
        .getset(
            "__cause__",
            (t, o) -> orNone(((PyBaseException) o).cause()),
            (t, o, v) -> ((PyBaseException) o).setCause(exceptionOrNone(t, v, "__cause__", "cause")))
        .getset(
            "__suppress_context__",
            (t, o) -> PyBool.of(((PyBaseException) o).suppressContext()),
            (t, o, v) -> ((PyBaseException) o).setSuppressContext(v != null && Abstract.isTrue(t, v)))
        .method1(
            "with_traceback",
            (t, o, tb) -> {
              if (tb != PyNone.VALUE && !tb.type().name().equals("traceback")) {
                throw Err.type(t, "__traceback__ must be a traceback or None");
              }
              ((PyBaseException) o).setTraceback(tb == PyNone.VALUE ? null : tb);
              return o;
            })
        .method1(
            "add_note",
            (t, o, note) -> {
              if (!(note instanceof PyStr)) {
                throw Err.type(t, "note must be a str, not '" + note.type().name() + "'");
              }
              PyObject notes = Abstract.getAttrOrNull(t, o, "__notes__");
              if (notes == null) {
                notes = new PyList();
                Abstract.setAttr(t, o, "__notes__", notes);
              }
              if (!(notes instanceof PyList list)) {
                throw Err.type(t, "Cannot add note: __notes__ is not a list");
              }
              list.append(t, note);
              return PyNone.VALUE;
            });
  }

  static TypeSpec spec(String name, PyType... bases) {
    return TypeSpec.of(name).base(bases).subclassable();
  }

  static PyBaseException make(PyType cls, PyObject[] args, String[] kw) {
    PyObject[] positional = java.util.Arrays.copyOf(args, args.length - kw.length);
    PyBaseException e = new PyBaseException(cls, PyTuple.of(positional));
    fillFields(e, positional);
    return e;
  }

  private static void init(ThreadState t, PyObject o, PyObject[] args, String[] kw) {
    PyBaseException e = (PyBaseException) o;
    List<String> allowed = ExcTypes.fieldsOf(e.type());
    for (int i = 0; i < kw.length; i++) {
      if (!allowed.contains(kw[i]) || !keywordable(e)) {
        throw Err.type(t, e.type().name() + "() takes no keyword arguments");
      }
      e.setField(kw[i], args[args.length - kw.length + i]);
    }
    PyObject[] positional = java.util.Arrays.copyOf(args, args.length - kw.length);
    e.setArgs(PyTuple.of(positional));
    fillFields(e, positional);
  }

  private static boolean keywordable(PyBaseException e) {
    return e.type().isSubtype(ExcTypes.IMPORT_ERROR)
        || e.type().isSubtype(ExcTypes.ATTRIBUTE_ERROR)
        || e.type().isSubtype(ExcTypes.NAME_ERROR);
  }

  static void fillFields(PyBaseException e, PyObject[] args) {
    PyType k = e.type();
    if (k.isSubtype(ExcTypes.STOP_ITERATION)) {
      e.setField("value", args.length > 0 ? args[0] : PyNone.VALUE);
    } else if (k.isSubtype(ExcTypes.SYSTEM_EXIT)) {
      e.setField("code", args.length == 0 ? PyNone.VALUE : args.length == 1 ? args[0] : PyTuple.of(args));
    }
  }

  private static PyObject repr(ThreadState t, PyObject o) {
    PyTuple args = ((PyBaseException) o).args();
    String inner =
        args.size() == 1 ? "(" + Abstract.reprText(t, args.get(0)) + ")" : Abstract.reprText(t, args);
    return PyStr.of(o.type().name() + inner);
  }

  private static PyObject str(ThreadState t, PyObject o) {
    PyTuple args = ((PyBaseException) o).args();
    return switch (args.size()) {
      case 0 -> PyStr.of("");
      case 1 -> o.type().isSubtype(ExcTypes.KEY_ERROR) ? Abstract.repr(t, args.get(0)) : Abstract.str(t, args.get(0));
      default -> Abstract.str(t, args);
    };
  }

  private static PyObject orNone(@org.jspecify.annotations.Nullable PyObject o) {
    return o == null ? PyNone.VALUE : o;
  }

  private static @org.jspecify.annotations.Nullable PyBaseException exceptionOrNone(
      ThreadState t, @org.jspecify.annotations.Nullable PyObject v, String attr, String what) {
    if (v == null) {
      throw Err.type(t, attr + " may not be deleted");
    }
    if (v == PyNone.VALUE) {
      return null;
    }
    if (v instanceof PyBaseException e) {
      return e;
    }
    throw Err.type(t, "exception " + what + " must be None or derive from BaseException");
  }
}
