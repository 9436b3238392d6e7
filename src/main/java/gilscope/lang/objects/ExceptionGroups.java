package gilscope.lang.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code BaseExceptionGroup} and {@code ExceptionGroup} (PEP 654). */
public final class ExceptionGroups {
  private ExceptionGroups() {}

  /** The two halves of a group; null where nothing fell. */
  public record Split(@Nullable PyBaseException match, @Nullable PyBaseException rest) {}

  /** Adds what groups have over other exceptions. */
  static TypeSpec define(TypeSpec s) {
    return s.slots(k -> k.tpNew = ExceptionGroups::make)
        .member("message", (t, o) -> message((PyBaseException) o))
        .member("exceptions", (t, o) -> PyTuple.of(exceptions((PyBaseException) o)))
        .method1(
            "derive",
            (t, o, excs) ->
                make(
                    t,
                    ExcTypes.BASE_EXCEPTION_GROUP,
                    new PyObject[] {message((PyBaseException) o), excs},
                    Slots.NO_KEYWORDS))
        .method1(
            "split",
            (t, o, condition) -> {
              Split r = split(t, (PyBaseException) o, condition);
              return PyTuple.of(orNone(r.match), orNone(r.rest));
            })
        .method1(
            "subgroup", (t, o, condition) -> orNone(split(t, (PyBaseException) o, condition).match))
        .classMethod(
            "__class_getitem__",
            "($type, object, /)",
            (t, k, a) -> PyGenericAlias.of(t, k, orNone(a[0])));
  }

  private static PyObject orNone(@Nullable PyObject o) {
    return o == null ? PyNone.VALUE : o;
  }

  /** The exceptions that the group holds; do not modify. */
  public static PyObject[] exceptions(PyBaseException group) {
    return group.field("exceptions") instanceof PyTuple x ? x.toArray() : Slots.NO_ARGS;
  }

  private static PyObject message(PyBaseException group) {
    return orNone(group.field("message"));
  }

  static String text(ThreadState t, PyBaseException group) {
    int n = exceptions(group).length;
    return Abstract.strText(t, message(group))
        + " ("
        + n
        + " sub-exception"
        + (n == 1 ? "" : "s")
        + ")";
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    int given = args.length - kw.length;
    if (given != 2) {
      throw Err.type(
          t, "BaseExceptionGroup.__new__() takes exactly 2 arguments (" + given + " given)");
    }
    if (!(args[0] instanceof PyStr)) {
      throw Err.type(
          t,
          "BaseExceptionGroup.__new__() argument 1 must be str, not " + StrType.typeName(args[0]));
    }
    PyObject source = args[1];
    if (source.type().mpGetitem == null || source instanceof PyDict) {
      throw Err.type(t, "second argument (exceptions) must be a sequence");
    }
    PyObject[] items = Iterables.toArray(t, source).clone();
    if (items.length == 0) {
      throw Err.value(t, "second argument (exceptions) must be a non-empty sequence");
    }
    boolean onlyExceptions = true;
    for (int i = 0; i < items.length; i++) {
      if (!(items[i] instanceof PyBaseException)) {
        throw Err.value(t, "Item " + i + " of second argument (exceptions) is not an exception");
      }
      onlyExceptions &= items[i].type().isSubtype(ExcTypes.EXCEPTION);
    }
    PyType k = cls;
    if (cls == ExcTypes.BASE_EXCEPTION_GROUP && onlyExceptions) {
      k = ExcTypes.EXCEPTION_GROUP;
    } else if (cls == ExcTypes.EXCEPTION_GROUP && !onlyExceptions) {
      throw Err.type(t, "Cannot nest BaseExceptions in an ExceptionGroup");
    } else if (cls.isSubtype(ExcTypes.EXCEPTION) && !onlyExceptions) {
      throw Err.type(t, "Cannot nest BaseExceptions in '" + cls.name() + "'");
    }
    PyBaseException group = new PyBaseException(k, PyTuple.of(args[0], source));
    group.setField("message", args[0]);
    group.setField("exceptions", PyTuple.of(items));
    if (source.type() != PyTuple.TYPE) {
      group.setField(
          "shown", source.type() == PyList.TYPE ? PyNone.VALUE : Abstract.repr(t, source));
    }
    return group;
  }

  /** What follows the class in a group's {@code repr}: its exceptions as they were at first. */
  static String shown(ThreadState t, PyBaseException group) {
    PyObject text = group.field("shown");
    PyTuple exceptions = PyTuple.of(exceptions(group));
    String sequence =
        text instanceof PyStr s
            ? s.value()
            : Abstract.reprText(
                t, text == PyNone.VALUE ? new PyList(exceptions.toArray().clone()) : exceptions);
    return "(" + Abstract.reprText(t, message(group)) + ", " + sequence + ")";
  }

  // ---- splitting

  /**
   * Splits by a type, a tuple of types or a callable.
   *
   * @throws PyRaise TypeError for another condition; what the callable raises
   */
  public static Split split(ThreadState t, PyBaseException group, PyObject condition) {
    return split(t, group, matcher(t, condition));
  }

  private static Predicate<PyBaseException> matcher(ThreadState t, PyObject condition) {
    if (isExceptionType(condition)) {
      return e -> e.type().isSubtype((PyType) condition);
    }
    if (condition instanceof PyTuple types
        && java.util.Arrays.stream(types.toArray()).allMatch(ExceptionGroups::isExceptionType)) {
      return e -> {
        for (PyObject k : types.toArray()) {
          if (e.type().isSubtype((PyType) k)) {
            return true;
          }
        }
        return false;
      };
    }
    if (!(condition instanceof PyType) && Abstract.isCallable(condition)) {
      return e -> Abstract.isTrue(t, Abstract.call(t, condition, e));
    }
    throw Err.type(
        t,
        "expected an exception type, a tuple of exception types, or a callable (other than a"
            + " class)");
  }

  private static boolean isExceptionType(PyObject o) {
    return o instanceof PyType k && k.isSubtype(ExcTypes.BASE_EXCEPTION);
  }

  private static Split split(ThreadState t, PyBaseException e, Predicate<PyBaseException> matches) {
    if (matches.test(e)) {
      return new Split(e, null);
    }
    if (!e.type().isSubtype(ExcTypes.BASE_EXCEPTION_GROUP)) {
      return new Split(null, e);
    }
    t.enterRecursion(" in exceptiongroup_split_recursive");
    try {
      List<PyObject> yes = new ArrayList<>();
      List<PyObject> no = new ArrayList<>();
      for (PyObject x : exceptions(e)) {
        Split s = split(t, (PyBaseException) x, matches);
        if (s.match != null) {
          yes.add(s.match);
        }
        if (s.rest != null) {
          no.add(s.rest);
        }
      }
      return new Split(derived(t, e, yes), derived(t, e, no));
    } finally {
      t.leaveRecursion();
    }
  }

  /**
   * A group of these made by {@code group.derive}, with the metadata of {@code group}; null for
   * none.
   */
  private static @Nullable PyBaseException derived(
      ThreadState t, PyBaseException group, List<PyObject> excs) {
    if (excs.isEmpty()) {
      return null;
    }
    PyObject made =
        Abstract.callMethod(t, group, "derive", new PyList(excs.toArray(PyObject[]::new)));
    if (!(made instanceof PyBaseException e)
        || !e.type().isSubtype(ExcTypes.BASE_EXCEPTION_GROUP)) {
      throw Err.type(t, "derive must return an instance of BaseExceptionGroup");
    }
    e.setTraceback(group.traceback());
    e.setContext(group.context());
    e.setCause(group.cause());
    e.setSuppressContext(group.suppressContext());
    PyObject notes = Abstract.getAttrOrNull(t, group, "__notes__");
    if (notes != null && notes.type().mpGetitem != null) {
      Abstract.setAttr(t, e, "__notes__", new PyList(Iterables.toArray(t, notes).clone()));
    }
    return e;
  }
}
