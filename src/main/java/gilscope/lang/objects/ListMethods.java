package gilscope.lang.objects;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The methods of {@code list} that a program calls by name. */
final class ListMethods {
  private ListMethods() {}

  static TypeSpec define(TypeSpec spec) {
    return spec.method1(
            "append",
            (t, o, v) -> {
              ((PyList) o).append(t, v);
              return PyNone.VALUE;
            })
        .method1(
            "extend",
            (t, o, v) -> {
              ((PyList) o).extend(t, v);
              return PyNone.VALUE;
            })
        .method(
            "insert",
            "($self, index, object, /)",
            (t, o, a) -> {
              ((PyList) o).insert(t, Abstract.sizeInt(t, a[0]), a[1]);
              return PyNone.VALUE;
            })
        .method(
            "pop",
            "($self, index=-1, /)",
            (t, o, a) -> ((PyList) o).pop(t, a[0] == null ? -1 : Abstract.sizeInt(t, a[0])))
        .method1(
            "remove",
            (t, o, v) -> {
              ((PyList) o).remove(t, v);
              return PyNone.VALUE;
            })
        .method0(
            "clear",
            (t, o) -> {
              ((PyList) o).clear(t);
              return PyNone.VALUE;
            })
        .method0(
            "reverse",
            (t, o) -> {
              ((PyList) o).reverse(t);
              return PyNone.VALUE;
            })
        .method0("copy", (t, o) -> new PyList(((PyList) o).snapshot(t)))
        .method("index", "($self, value, start=0, stop=sys.maxsize, /)", ListMethods::index)
        .method1("count", ListMethods::count)
        .methodRaw("sort", ListMethods::sort)
        .method0("__reversed__", (t, o) -> new PyListReverseIterator(t, (PyList) o))
        .method0("__sizeof__", (t, o) -> PyInt.of(40 + 8L * ((PyList) o).size()))
        .classMethod(
            "__class_getitem__", "($type, object, /)", (t, k, a) -> PyGenericAlias.of(t, k, a[0]));
  }

  private static PyObject index(ThreadState t, PyObject o, @Nullable PyObject[] a) {
    PyList self = (PyList) o;
    int from = a[1] == null ? 0 : Sequences.bound(t, a[1], self.length(t));
    int to = a[2] == null ? Integer.MAX_VALUE : Sequences.bound(t, a[2], self.length(t));
    int i = self.find(t, requireNonNull(a[0]), from, to);
    if (i < 0) {
      throw Err.value(t, "list.index(x): x not in list");
    }
    return PyInt.of(i);
  }

  private static PyObject count(ThreadState t, PyObject o, PyObject v) {
    PyList self = (PyList) o;
    int n = 0;
    int i = 0;
    for (PyObject e = self.getOrNull(t, i); e != null; e = self.getOrNull(t, ++i)) {
      n += Abstract.equal(t, e, v) ? 1 : 0;
    }
    Work.searches(t, i);
    return PyInt.of(n);
  }

  private static PyObject sort(ThreadState t, PyObject o, PyObject[] args, String[] kw) {
    if (args.length > kw.length) {
      throw Err.type(t, "sort() takes no positional arguments");
    }
    Function<PyObject, PyObject> key = null;
    boolean reverse = false;
    for (int i = 0; i < kw.length; i++) {
      PyObject v = args[i];
      switch (kw[i]) {
        case "key" -> key = v == PyNone.VALUE ? null : x -> Abstract.callFromNative(t, v, x);
        case "reverse" -> reverse = Abstract.isTrue(t, v);
        default -> throw Args.unexpectedKeyword(t, "sort", kw[i], kw.length, "key", "reverse");
      }
    }
    ((PyList) o).sort(t, key, reverse);
    return PyNone.VALUE;
  }
}
