package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.CompareOp;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNotImplemented;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code contextvars.Context}: what context variables mean. Entered by one thread at a time, which
 * alone changes it.
 */
final class PyContext extends PyObject {
  static final PyType TYPE =
      TypeSpec.of("Context")
          .module("_contextvars")
          .weakrefable()
          .unhashable()
          .slots(
              k -> {
                k.tpNew =
                    (t, cls, args, kw) -> {
                      if (args.length > 0) {
                        throw Err.type(t, "Context() does not accept any arguments");
                      }
                      return new PyContext(new LinkedHashMap<>(), false);
                    };
                k.tpInit = (t, o, args, kw) -> {};
                k.mpLength = (t, o) -> ((PyContext) o).values.size();
                k.mpGetitem =
                    (t, o, key) -> {
                      PyObject v = ((PyContext) o).get(key(t, key));
                      if (v == null) {
                        throw Err.key(t, key);
                      }
                      return v;
                    };
                k.sqContains = (t, o, key) -> ((PyContext) o).get(key(t, key)) != null;
                k.tpIter = (t, o) -> Iterables.iter(t, ((PyContext) o).keys());
                k.tpRichcompare = PyContext::compare;
              })
          .methodRaw("run", (t, o, args, kw) -> ((PyContext) o).run(t, args, kw))
          .method0("copy", (t, o) -> ((PyContext) o).copy())
          .method0("keys", (t, o) -> ((PyContext) o).keys())
          .method0(
              "values",
              (t, o) -> new PyList(((PyContext) o).values.values().toArray(PyObject[]::new)))
          .method0("items", (t, o) -> ((PyContext) o).items())
          .method(
              "get",
              "($self, key, default=None, /)",
              (t, o, a) -> {
                PyObject v = ((PyContext) o).get(key(t, ObjectFunctions.orNone(a[0])));
                return v != null ? v : ObjectFunctions.orNone(a[1]);
              })
          .build();

  /** The innermost context of each thread of an interpreter. */
  private static final class Current {
    final Map<ThreadState, PyContext> byThread = Collections.synchronizedMap(new WeakHashMap<>());
  }

  private final Map<PyContextVar, PyObject> values;
  private final boolean first;
  private boolean entered;

  /**
   * @param first what a thread begins with: no object holds it
   */
  private PyContext(Map<PyContextVar, PyObject> values, boolean first) {
    super(TYPE);
    this.values = values;
    this.first = first;
  }

  /** The calling thread's; a thread begins with an empty one. */
  static PyContext current(ThreadState t) {
    return t.interp()
        .part(Current.class, Current::new)
        .byThread
        .computeIfAbsent(t, x -> new PyContext(new LinkedHashMap<>(), true));
  }

  PyContext copy() {
    return new PyContext(new LinkedHashMap<>(values), false);
  }

  @Nullable PyObject get(PyContextVar var) {
    return values.get(var);
  }

  void put(ThreadState t, PyContextVar var, @Nullable PyObject value) {
    t.watch(this, first);
    if (value == null) {
      values.remove(var);
    } else {
      values.put(var, value);
    }
    changed();
  }

  private static PyContextVar key(ThreadState t, PyObject o) {
    if (o instanceof PyContextVar v) {
      return v;
    }
    throw Err.type(t, "a ContextVar key was expected, got " + Abstract.reprText(t, o));
  }

  private PyList keys() {
    return new PyList(values.keySet().toArray(PyObject[]::new));
  }

  private PyList items() {
    return new PyList(
        values.entrySet().stream()
            .map(e -> PyTuple.of(e.getKey(), e.getValue()))
            .toArray(PyObject[]::new));
  }

  /** Equal are contexts of equal values. */
  private static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    if (!(b instanceof PyContext other) || op != CompareOp.EQ && op != CompareOp.NE) {
      return PyNotImplemented.VALUE;
    }
    return PyBool.of(((PyContext) a).hasValuesOf(t, other) == (op == CompareOp.EQ));
  }

  private boolean hasValuesOf(ThreadState t, PyContext other) {
    if (values.size() != other.values.size()) {
      return false;
    }
    for (Map.Entry<PyContextVar, PyObject> e : values.entrySet()) {
      PyObject v = other.values.get(e.getKey());
      if (v == null || !Abstract.equal(t, e.getValue(), v)) {
        return false;
      }
    }
    return true;
  }

  private PyObject run(ThreadState t, PyObject[] args, String[] kw) {
    if (args.length - kw.length < 1) {
      throw Err.type(t, "run() missing 1 required positional argument");
    }
    if (entered) {
      throw Err.runtime(
          t, "cannot enter context: " + Abstract.reprText(t, this) + " is already entered");
    }
    Map<ThreadState, PyContext> byThread = t.interp().part(Current.class, Current::new).byThread;
    PyContext before = current(t);
    entered = true;
    byThread.put(t, this);
    try {
      return Abstract.call(t, args[0], Args.rest(args, 1), kw);
    } finally {
      byThread.put(t, before);
      entered = false;
    }
  }
}
