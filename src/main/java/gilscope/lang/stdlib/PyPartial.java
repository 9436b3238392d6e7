package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.DictMethods;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyGenericAlias;
import gilscope.lang.objects.PyMethod;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code functools.partial}. Its function, arguments and keywords change only through {@code
 * __setstate__}.
 */
final class PyPartial extends PyObject {
  static final PyType TYPE =
      TypeSpec.of("partial")
          .module("functools")
          .subclassable()
          .instanceDict()
          .weakrefable()
          .slots(
              k -> {
                k.tpNew = PyPartial::make;
                k.tpCall = (t, o, args, kw) -> ((PyPartial) o).call(t, args, kw);
                k.tpRepr = PyPartial::repr;
                k.tpDescrGet =
                    (t, o, obj, cls) ->
                        obj == null || obj == PyNone.VALUE ? o : new PyMethod(o, obj);
              })
          .member("func", (t, o) -> ((PyPartial) o).bound.function)
          .member("args", (t, o) -> ((PyPartial) o).bound.all)
          .member("keywords", (t, o) -> ((PyPartial) o).bound.keywords)
          .method0("__reduce__", PyPartial::reduce)
          .method1("__setstate__", PyPartial::setState)
          .classMethod(
              "__class_getitem__", "($type, object, /)", (t, k, a) -> PyGenericAlias.of(t, k, a[0]))
          .build();

  /** What is bound, as one value, so that other threads see all of it or nothing. */
  private record Bound(
      PyObject function, PyTuple all, PyObject[] args, PyDict keywords, int placeholders) {

    Bound(PyObject function, PyObject[] args, PyDict keywords) {
      this(function, PyTuple.of(args), args, keywords, count(args));
    }
  }

  private volatile Bound bound;

  private PyPartial(PyType type, Bound bound) {
    super(type);
    this.bound = bound;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    int given = args.length - kw.length;
    if (given < 1) {
      throw Err.type(t, "type 'partial' takes at least one argument");
    }
    PyObject f = args[0];
    if (!Abstract.isCallable(f)) {
      throw Err.type(t, "the first argument must be callable");
    }
    PyObject[] more = Arrays.copyOfRange(args, 1, given);
    PyDict keywords = new PyDict();
    PyObject[] all = more;
    if (more.length > 0 && more[more.length - 1] == Placeholder.VALUE) {
      throw Err.type(t, "trailing Placeholders are not allowed");
    }
    if (f instanceof PyPartial inner && f.type().tpCall == TYPE.tpCall && emptyDict(f)) {
      Bound b = inner.bound;
      f = b.function;
      all = fill(b, more);
      DictMethods.updateFrom(t, keywords, b.keywords);
    }
    for (int i = 0; i < kw.length; i++) {
      if (args[given + i] == Placeholder.VALUE) {
        throw Err.type(t, "Placeholder cannot be passed as a keyword argument");
      }
      keywords.putStr(t, kw[i], args[given + i]);
    }
    return new PyPartial(cls, new Bound(f, all, keywords));
  }

  private static boolean emptyDict(PyObject o) {
    PyDict d = o.dict(false);
    return d == null || d.size() == 0;
  }

  private static int count(PyObject[] args) {
    int n = 0;
    for (PyObject a : args) {
      n += a == Placeholder.VALUE ? 1 : 0;
    }
    return n;
  }

  /** The bound arguments with placeholders taken from {@code more}, then what is left of it. */
  private static PyObject[] fill(Bound b, PyObject[] more) {
    if (more.length == 0) {
      return b.args;
    }
    List<PyObject> all = new ArrayList<>(List.of(b.args));
    int used = 0;
    for (int i = 0; i < all.size() && used < more.length; i++) {
      if (all.get(i) == Placeholder.VALUE) {
        all.set(i, more[used++]);
      }
    }
    for (; used < more.length; used++) {
      all.add(more[used]);
    }
    return all.toArray(PyObject[]::new);
  }

  private PyObject call(ThreadState t, PyObject[] args, String[] kw) {
    Bound b = bound;
    int given = args.length - kw.length;
    if (given < b.placeholders) {
      throw Err.type(
          t,
          "missing positional arguments in 'partial' call; expected at least "
              + b.placeholders
              + ", got "
              + given);
    }
    if (b.keywords.size() == 0) {
      if (b.placeholders == 0 && b.args.length == 0) {
        return Abstract.call(t, b.function, args, kw);
      }
      PyObject[] positional = fill(b, Arrays.copyOf(args, given));
      PyObject[] all = Arrays.copyOf(positional, positional.length + kw.length);
      System.arraycopy(args, given, all, positional.length, kw.length);
      return Abstract.call(t, b.function, all, kw);
    }
    PyDict merged = b.keywords.copy(t);
    for (int i = 0; i < kw.length; i++) {
      merged.putStr(t, kw[i], args[given + i]);
    }
    List<PyObject> all = new ArrayList<>(List.of(fill(b, Arrays.copyOf(args, given))));
    List<String> names = new ArrayList<>();
    merged.forEach(
        t,
        (k, v) -> {
          names.add(Abstract.attributeName(t, k));
          all.add(v);
        });
    return Abstract.call(t, b.function, all.toArray(PyObject[]::new), names.toArray(String[]::new));
  }

  private static PyObject repr(ThreadState t, PyObject o) {
    String m = Abstract.typeModule(t, o.type());
    String name = (m.isEmpty() || m.equals("builtins") ? "" : m + ".") + o.type().qualname();
    if (!t.enterRepr(o)) {
      return PyStr.of("...");
    }
    try {
      Bound b = ((PyPartial) o).bound;
      StringBuilder s =
          new StringBuilder(name).append('(').append(Abstract.reprText(t, b.function));
      for (PyObject a : b.args) {
        s.append(", ").append(Abstract.reprText(t, a));
      }
      b.keywords.forEach(
          t,
          (k, v) ->
              s.append(", ")
                  .append(Abstract.strText(t, k))
                  .append('=')
                  .append(Abstract.reprText(t, v)));
      return PyStr.of(s.append(')').toString());
    } finally {
      t.leaveRepr();
    }
  }

  private static PyObject reduce(ThreadState t, PyObject o) {
    Bound b = ((PyPartial) o).bound;
    PyDict d = o.dict(false);
    return PyTuple.of(
        o.type(),
        PyTuple.of(b.function),
        PyTuple.of(b.function, b.all, b.keywords, d == null ? PyNone.VALUE : d));
  }

  private static PyObject setState(ThreadState t, PyObject o, PyObject state) {
    if (!(state instanceof PyTuple s)
        || s.size() != 4
        || !Abstract.isCallable(s.get(0))
        || !(s.get(1) instanceof PyTuple args)
        || !(s.get(2) instanceof PyDict || s.get(2) == PyNone.VALUE)
        || !(s.get(3) instanceof PyDict || s.get(3) == PyNone.VALUE)) {
      throw Err.type(t, "invalid partial state");
    }
    PyObject[] a = args.toArray();
    if (a.length > 0 && a[a.length - 1] == Placeholder.VALUE) {
      throw Err.type(t, "trailing Placeholders are not allowed");
    }
    PyDict keywords =
        !(s.get(2) instanceof PyDict d) ? new PyDict() : d.type() == PyDict.TYPE ? d : d.copy(t);
    PyTuple all = args.type() == PyTuple.TYPE ? args : PyTuple.of(a);
    ((PyPartial) o).bound = new Bound(s.get(0), all, a, keywords, count(a));
    o.setDict(s.get(3) instanceof PyDict d ? d : new PyDict());
    return PyNone.VALUE;
  }

  /** {@code functools.Placeholder}: an argument of {@code partial} that the call gives. */
  static final class Placeholder extends PyObject {
    static final PyType TYPE =
        TypeSpec.of("_PlaceholderType")
            .module("functools")
            .slots(
                k -> {
                  k.tpNew =
                      (t, cls, args, kw) -> {
                        if (args.length > 0) {
                          throw Err.type(t, "_PlaceholderType takes no arguments");
                        }
                        return value();
                      };
                  k.tpRepr = (t, o) -> PyStr.of("Placeholder");
                })
            .method0("__reduce__", (t, o) -> PyStr.of("Placeholder"))
            .build();

    static final Placeholder VALUE = new Placeholder();

    private Placeholder() {
      super(TYPE);
    }

    private static Placeholder value() {
      return VALUE;
    }
  }
}
