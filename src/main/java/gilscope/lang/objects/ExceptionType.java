package gilscope.lang.objects;

/**
 * What the built-in exception types do: construction, {@code str}, {@code repr}, the dunder
 * attributes.
 */
final class ExceptionType {
  private ExceptionType() {}

  static TypeSpec rootSpec() {
    return TypeSpec.of("BaseException")
        .subclassable()
        .instanceDict()
        .slots(
            k -> {
              k.tpNew = (t, cls, args, kw) -> make(cls, args, kw);
              k.tpInit = ExceptionType::init;
              k.tpRepr = ExceptionText::repr;
              k.tpStr = ExceptionText::str;
            })
        .getset(
            "args",
            (t, o) -> ((PyBaseException) o).args(),
            (t, o, v) -> {
              if (v == null) {
                throw Err.type(t, "args may not be deleted");
              }
              ((PyBaseException) o).setArgs(Iterables.toTuple(t, v));
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
            (t, o, v) ->
                ((PyBaseException) o).setContext(exceptionOrNone(t, v, "__context__", "context")))
        .getset(
            "__cause__",
            (t, o) -> orNone(((PyBaseException) o).cause()),
            (t, o, v) ->
                ((PyBaseException) o).setCause(exceptionOrNone(t, v, "__cause__", "cause")))
        .member(
            "__suppress_context__",
            (t, o) -> PyBool.of(((PyBaseException) o).suppressContext()),
            (t, o, v) -> {
              if (!(v instanceof PyBool)) {
                throw Err.type(
                    t,
                    v == null
                        ? "can't delete numeric/char attribute"
                        : "attribute value type must be bool");
              }
              ((PyBaseException) o).setSuppressContext(v == PyBool.TRUE);
            })
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
                throw Err.type(t, "add_note() argument must be str, not " + StrType.typeName(note));
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
            })
        .method0(
            "__reduce__",
            (t, o) -> {
              PyDict d = ExceptionFields.reducedState(t, (PyBaseException) o);
              PyTuple args = ExceptionFields.reducedArgs((PyBaseException) o);
              return d == null ? PyTuple.of(o.type(), args) : PyTuple.of(o.type(), args, d);
            })
        .method1(
            "__setstate__",
            (t, o, state) -> {
              if (state == PyNone.VALUE) {
                return PyNone.VALUE;
              }
              if (!(state instanceof PyDict d)) {
                throw Err.type(t, "state is not a dictionary");
              }
              for (PyObject key : d.keyArray(t)) {
                PyObject v = d.get(t, key);
                if (v != null) {
                  Abstract.setAttr(t, o, Abstract.attributeName(t, key), v);
                }
              }
              return PyNone.VALUE;
            });
  }

  static TypeSpec spec(String name, PyType... bases) {
    TypeSpec s = TypeSpec.of(name).base(bases).subclassable();
    for (String field : ExceptionFields.introducedBy(name)) {
      GetSetDescriptor.Setter set =
          (t, o, v) -> ((PyBaseException) o).setField(field, v == PyNone.VALUE ? null : v);
      if (field.equals("characters_written")) {
        s.getset(
            field,
            (t, o) -> {
              PyObject v = ((PyBaseException) o).field(field);
              if (v == null) {
                throw Err.attribute(t, field);
              }
              return v;
            },
            set);
      } else {
        s.member(field, (t, o) -> orNone(((PyBaseException) o).field(field)), set);
      }
    }
    return name.equals("BaseExceptionGroup") ? ExceptionGroups.define(s) : s;
  }

  static PyBaseException make(PyType cls, PyObject[] args, String[] kw) {
    PyObject[] positional = java.util.Arrays.copyOf(args, args.length - kw.length);
    PyType k = cls;
    if (cls == ExcTypes.OS_ERROR && positional.length >= 2 && positional.length <= 5) {
      k = ExceptionFields.osErrorType(positional[0]);
    }
    if (initialisesItself(k)) { // as OSError.__new__: what __init__ gets may be something else
      return new PyBaseException(k, PyTuple.of());
    }
    PyBaseException e = new PyBaseException(k, PyTuple.of(positional));
    ExceptionFields.fill(e, positional);
    return e;
  }

  /**
   * True for a subclass of OSError whose own {@code __init__} decides the arguments ({@code
   * oserror_use_init}).
   */
  private static boolean initialisesItself(PyType k) {
    return k.isHeap()
        && k.isSubtype(ExcTypes.OS_ERROR)
        && k.tpInit != ExcTypes.OS_ERROR.tpInit
        && k.tpNew == ExcTypes.OS_ERROR.tpNew;
  }

  private static void init(ThreadState t, PyObject o, PyObject[] args, String[] kw) {
    PyBaseException e = (PyBaseException) o;
    ExceptionFields.fillKeywords(t, e, args, kw);
    PyObject[] positional = java.util.Arrays.copyOf(args, args.length - kw.length);
    if (e.type().isSubtype(ExcTypes.OS_ERROR) && !initialisesItself(e.type())) {
      return; // __new__ did it
    }
    e.setArgs(PyTuple.of(positional));
    ExceptionFields.fill(e, ExceptionFields.checked(t, e, positional));
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
