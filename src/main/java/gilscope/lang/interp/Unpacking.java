package gilscope.lang.interp;

import gilscope.lang.objects.Containers;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.ThreadState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** UNPACK_SEQUENCE and UNPACK_EX: values go onto the stack with the first on top. */
final class Unpacking {
  private Unpacking() {}

  /** Replaces {@code s[at]} by exactly {@code n} values. */
  @SuppressWarnings("NullAway") // not NULL
  static void sequence(ThreadState t, @Nullable PyObject[] s, int at, int n) {
    PyObject o = s[at];
    if (o instanceof PyTuple tuple) {
      counts(t, tuple);
    }
    if (tuple(s, at, n)) {
      return;
    }
    if (o.type() == PyTuple.TYPE || o.type() == PyList.TYPE) {
      PyObject[] values = Iterables.toArray(t, o);
      if (values.length < n) {
        throw notEnough(t, "expected " + n, values.length);
      }
      if (values.length > n) {
        throw Err.value(
            t, "too many values to unpack (expected " + n + ", got " + values.length + ")");
      }
      put(s, at, values);
      return;
    }
    PyObject it = iterator(t, o);
    PyObject[] values = new PyObject[n];
    for (int i = 0; i < n; i++) {
      PyObject v = Iteration.next(t, it);
      if (v == null) {
        throw notEnough(t, "expected " + n, i);
      }
      values[i] = v;
    }
    if (Iteration.next(t, it) != null) {
      throw Err.value(
          t,
          "too many values to unpack (expected "
              + n
              + (o.type() == PyDict.TYPE ? ", got " + Containers.length(t, o) : "")
              + ")");
    }
    put(s, at, values);
  }

  /** What it costs to refer to what {@code tuple} holds. */
  static void counts(ThreadState t, PyTuple tuple) {
    for (int i = 0; i < tuple.size(); i++) {
      t.refers(tuple, tuple.get(i));
    }
  }

  /** As {@link #sequence}, if it is a tuple of so many; if not, does nothing. */
  @SuppressWarnings("NullAway") // not NULL
  static boolean tuple(@Nullable PyObject[] s, int at, int n) {
    PyObject o = s[at];
    if (o.type() != PyTuple.TYPE || ((PyTuple) o).size() != n) {
      return false;
    }
    PyTuple tuple = (PyTuple) o;
    for (int i = 0; i < n; i++) {
      s[at + n - 1 - i] = tuple.get(i);
    }
    return true;
  }

  private static void put(@Nullable PyObject[] s, int at, PyObject[] values) {
    for (int i = 0; i < values.length; i++) {
      s[at + values.length - 1 - i] = values[i];
    }
  }

  private static PyRaise notEnough(ThreadState t, String expected, int got) {
    return Err.value(t, "not enough values to unpack (" + expected + ", got " + got + ")");
  }

  private static PyObject iterator(ThreadState t, PyObject o) {
    if (o.type().tpIter == null && o.type().mpGetitem == null) {
      throw Err.type(t, "cannot unpack non-iterable " + o.type().tpName() + " object");
    }
    return Iterables.iter(t, o);
  }

  /**
   * Replaces {@code s[at]} by {@code before} values, a list of the middle, {@code after} values;
   * returns the new top.
   */
  @SuppressWarnings("NullAway") // not NULL
  static int starred(ThreadState t, @Nullable PyObject[] s, int at, int before, int after) {
    PyObject it = iterator(t, s[at]);
    List<PyObject> values = new ArrayList<>();
    for (PyObject v = Iteration.next(t, it); v != null; v = Iteration.next(t, it)) {
      values.add(v);
    }
    int n = values.size();
    if (n < before + after) {
      throw notEnough(t, "expected at least " + (before + after), n);
    }
    PyObject[] all = values.toArray(PyObject[]::new);
    int sp = at;
    for (int i = n - 1; i >= n - after; i--) {
      s[sp++] = all[i];
    }
    s[sp++] = new PyList(Arrays.copyOfRange(all, before, n - after));
    for (int i = before - 1; i >= 0; i--) {
      s[sp++] = all[i];
    }
    return sp;
  }
}
