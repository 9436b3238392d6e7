package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.CompareOp;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** {@code _bisect}. */
final class BisectModule implements NativeModule {
  private static final String SIGNATURE = "($module, /, a, x, lo=0, hi=None, *, key=None)";

  @Override
  public String name() {
    return "_bisect";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.function(
            "bisect_left",
            SIGNATURE,
            (t, self, a) -> PyInt.of(bisect(t, a, key(t, a, false), true)))
        .function(
            "bisect_right",
            SIGNATURE,
            (t, self, a) -> PyInt.of(bisect(t, a, key(t, a, false), false)))
        .function("insort_left", SIGNATURE, (t, self, a) -> insert(t, a, true))
        .function("insort_right", SIGNATURE, (t, self, a) -> insert(t, a, false));
  }

  /** What is compared: {@code x}, or where it is inserted its key. */
  private static PyObject key(ThreadState t, @Nullable PyObject[] a, boolean insert) {
    PyObject x = CollectionsModule.given(a[1]);
    PyObject key = a[4];
    return insert && key != null && key != PyNone.VALUE ? Abstract.call(t, key, x) : x;
  }

  private static PyObject insert(ThreadState t, @Nullable PyObject[] a, boolean left) {
    long at = bisect(t, a, key(t, a, true), left);
    Abstract.callMethod(
        t, CollectionsModule.given(a[0]), "insert", PyInt.of(at), CollectionsModule.given(a[1]));
    return PyNone.VALUE;
  }

  private static long end(ThreadState t, PyObject o) {
    if (!Abstract.hasIndex(o)) {
      throw Err.type(t, "argument should be integer or None, not '" + o.type().tpName() + "'");
    }
    return Abstract.longArg(t, o);
  }

  private static long bisect(ThreadState t, @Nullable PyObject[] a, PyObject x, boolean left) {
    PyObject sequence = CollectionsModule.given(a[0]);
    long low = a[2] == null ? 0 : Abstract.longArg(t, a[2]);
    if (low < 0) {
      throw Err.value(t, "lo must be non-negative");
    }
    long high =
        a[3] == null || a[3] == PyNone.VALUE
            ? Containers.lengthObject(t, sequence).longValue()
            : end(t, a[3]);
    PyObject key = a[4];
    while (low < high) {
      long mid = (low + high) >>> 1;
      PyObject v = Containers.getItem(t, sequence, PyInt.of(mid));
      if (key != null && key != PyNone.VALUE) {
        v = Abstract.call(t, key, v);
      }
      boolean goRight =
          left
              ? Abstract.isTrue(t, Abstract.richCompare(t, v, x, CompareOp.LT))
              : !Abstract.isTrue(t, Abstract.richCompare(t, x, v, CompareOp.LT));
      if (goRight) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }
}
