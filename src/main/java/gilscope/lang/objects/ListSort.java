package gilscope.lang.objects;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stable merge sort over natural runs that asks only {@code <}, as {@code list.sort} does
 * (Objects/listsort.txt): ascending or strictly descending runs, short ones lengthened by binary
 * insertion, merged by the powersort rule.
 *
 * <p>Why our own: an order that contradicts itself must give some permutation and no error, and an
 * exception of a comparison must pass while the array stays a permutation; {@code java.util}'s sort
 * promises neither. Galloping is left out: it changes the number of comparisons, never the result.
 */
final class ListSort {
  private static final int MIN_GALLOP_RUN = 64;

  /** {@code keys[i] < keys[j]}, specialised when all keys are of one simple type. */
  @FunctionalInterface
  interface Less {
    boolean test(PyObject a, PyObject b);
  }

  private final PyObject[] keys;

  /** Moved along with the keys; null if the keys are the values. */
  private final PyObject @Nullable [] values;

  private final Less less;
  private final PyObject[] tmpKeys;
  private final PyObject[] tmpValues;

  private final int[] runStart = new int[86];
  private final int[] runLength = new int[86];
  private final int[] runPower = new int[86];
  private int runs;

  private ListSort(PyObject[] keys, PyObject @Nullable [] values, Less less) {
    this.keys = keys;
    this.values = values;
    this.less = less;
    this.tmpKeys = new PyObject[keys.length];
    this.tmpValues = values == null ? tmpKeys : new PyObject[keys.length];
  }

  /**
   * Sorts in place. If a key function or comparison raises, {@code a} is left a permutation of what
   * it was.
   */
  static void sort(
      ThreadState t, PyObject[] a, @Nullable Function<PyObject, PyObject> key, boolean reverse) {
    if (key == null && a.length < 2) {
      return;
    }
    PyObject[] keys = a;
    if (key != null) {
      keys = new PyObject[a.length];
      for (int i = 0; i < a.length; i++) {
        keys[i] = key.apply(a[i]);
      }
    }
    PyObject[] values = key == null ? null : a;
    int stretches = t.timesWork() ? stretches(keys) : 1;
    if (reverse) { // reversed before and after: stable for equal keys
      reverse(keys, 0, keys.length);
      if (values != null) {
        reverse(values, 0, values.length);
      }
    }
    try {
      if (!PackedSort.sort(keys, values)) {
        new ListSort(keys, values, order(t, keys)).run();
      }
      if (keys.length > 0) {
        Work.sorts(t, keys.length, stretches, keys[0]);
      }
    } finally {
      if (reverse) {
        reverse(a, 0, a.length);
      }
    }
  }

  /**
   * Stretches that ascend or strictly descend; as many as random keys have if only a call can say.
   */
  private static int stretches(PyObject[] keys) {
    int n = 0;
    for (int i = 0; i < keys.length; n++) {
      Boolean falls = ++i < keys.length ? falls(keys, i) : Boolean.FALSE;
      while (falls != null && i < keys.length && falls.equals(falls(keys, i))) {
        i++;
      }
      if (falls == null) {
        return Math.max(1, keys.length / 2);
      }
    }
    return Math.max(1, n);
  }

  /** Whether the key is less than the one before; null: only a call can say. */
  private static @Nullable Boolean falls(PyObject[] keys, int i) {
    PyObject before = keys[i - 1];
    PyObject key = keys[i];
    if (key instanceof PyFloat a && before instanceof PyFloat b) {
      return a.value() < b.value();
    } else if (key instanceof PyInt a && before instanceof PyInt b) {
      return PyInt.compare(a, b) < 0;
    } else if (key instanceof PyStr a && before instanceof PyStr b) {
      return PyStr.compare(a.value(), b.value()) < 0;
    }
    return null;
  }

  /** Sorts the keys from {@code from} to {@code to}, and the values with them, stably. */
  static void sortStretch(
      PyObject[] keys, PyObject @Nullable [] values, int from, int to, Less less) {
    PyObject[] k = Arrays.copyOfRange(keys, from, to);
    PyObject[] v = values == null ? null : Arrays.copyOfRange(values, from, to);
    new ListSort(k, v, less).run();
    System.arraycopy(k, 0, keys, from, k.length);
    if (values != null && v != null) {
      System.arraycopy(v, 0, values, from, v.length);
    }
  }

  /**
   * CPython's {@code unsafe_object_compare} family: no method call where all keys are of one plain
   * type.
   */
  private static Less order(ThreadState t, PyObject[] keys) {
    PyType k = keys.length == 0 ? PyInt.TYPE : keys[0].type;
    for (PyObject o : keys) {
      if (o.type != k || (k == PyInt.TYPE && !((PyInt) o).fitsLong())) {
        return asking(t);
      }
    }
    if (k == PyTuple.TYPE) {
      return columns(t, keys);
    }
    if (k == PyInt.TYPE) {
      return (x, y) -> ((PyInt) x).longValue() < ((PyInt) y).longValue();
    }
    if (k == PyFloat.TYPE) {
      return (x, y) -> ((PyFloat) x).value() < ((PyFloat) y).value();
    }
    if (k == PyStr.TYPE) {
      return (x, y) -> PyStr.compare(((PyStr) x).value(), ((PyStr) y).value()) < 0;
    }
    return ofOneType(t, k);
  }

  /** The type's own comparison first; all of {@code <} if that does not know. */
  private static Less ofOneType(ThreadState t, PyType k) {
    Less others = asking(t);
    return (x, y) -> {
      Slots.RichCompare f = k.tpRichcompare;
      PyObject r = f == null ? PyNotImplemented.VALUE : f.call(t, x, y, CompareOp.LT);
      return r == PyNotImplemented.VALUE ? others.test(x, y) : Abstract.isTrue(t, r);
    };
  }

  /** Tuples of one size, as far as the elements at each place are of one plain type. */
  private static Less columns(ThreadState t, PyObject[] keys) {
    PyTuple first = (PyTuple) keys[0];
    PyType[] types = new PyType[first.size()];
    for (int i = 0; i < types.length; i++) {
      types[i] = first.get(i).type;
    }
    int plain = types.length;
    for (PyObject o : keys) {
      PyTuple u = (PyTuple) o;
      if (u.size() != types.length) {
        return asking(t);
      }
      for (int i = 0; i < plain; i++) {
        PyObject v = u.get(i);
        boolean ordered = v.type == PyStr.TYPE || (v.type == PyInt.TYPE && ((PyInt) v).fitsLong());
        if (!ordered || v.type != types[i]) {
          plain = i;
        }
      }
    }
    if (plain == 0) {
      return asking(t);
    }
    int places = plain;
    Less others = asking(t);
    return (x, y) -> {
      for (int i = 0; i < places; i++) {
        PyObject v = ((PyTuple) x).get(i);
        PyObject w = ((PyTuple) y).get(i);
        int order =
            v instanceof PyInt a
                ? PyInt.compare(a, (PyInt) w)
                : PyStr.compare(((PyStr) v).value(), ((PyStr) w).value());
        if (order != 0) {
          return order < 0;
        }
      }
      return places < types.length && others.test(x, y);
    };
  }

  private static Less asking(ThreadState t) {
    return (x, y) -> Abstract.isTrue(t, Abstract.richCompare(t, x, y, CompareOp.LT));
  }

  private void run() {
    int n = keys.length;
    if (n < 2) {
      return;
    }
    int minrun = minRun(n);
    int low = 0;
    int left = n;
    while (left > 0) {
      int length = countRun(low, low + left);
      if (length < minrun) {
        int force = Math.min(left, minrun);
        insertionSort(low, low + force, low + length);
        length = force;
      }
      foundNewRun(length, n);
      runStart[runs] = low;
      runLength[runs] = length;
      runs++;
      low += length;
      left -= length;
    }
    while (runs > 1) {
      int at = runs - 2;
      if (at > 0 && runLength[at - 1] < runLength[at + 1]) {
        at--;
      }
      mergeAt(at);
    }
  }

  private static int minRun(int n) {
    int r = 0;
    while (n >= MIN_GALLOP_RUN) {
      r |= n & 1;
      n >>= 1;
    }
    return n + r;
  }

  /**
   * The length of the run at {@code low}, which ascends afterwards: {@code count_run} since 3.13. A
   * descending run may hold equal elements, which keep their order.
   */
  private int countRun(int low, int high) {
    int end = ascending(low + 1, high);
    if (end == high) {
      return end - low;
    }
    if (end > low + 1) {
      if (less.test(keys[low], keys[end - 1])) {
        return end - low;
      }
      reverse(low, end); // all equal so far
    }
    end++;
    int equal = 0;
    for (; end < high; end++) {
      if (less.test(keys[end], keys[end - 1])) {
        reverse(end - equal - 1, end);
        equal = 0;
      } else if (less.test(keys[end - 1], keys[end])) {
        break;
      } else {
        equal++;
      }
    }
    reverse(end - equal - 1, end);
    reverse(low, end);
    return ascending(end, high) - low;
  }

  /** The first place from {@code end} on whose element is less than the one before it. */
  private int ascending(int end, int high) {
    int at = end;
    while (at < high && !less.test(keys[at], keys[at - 1])) {
      at++;
    }
    return at;
  }

  private void reverse(int from, int to) {
    reverse(keys, from, to);
    if (values != null) {
      reverse(values, from, to);
    }
  }

  private void insertionSort(int low, int high, int start) {
    for (int i = Math.max(start, low + 1); i < high; i++) {
      PyObject pivot = keys[i];
      int l = low;
      int r = i;
      while (l < r) {
        int mid = (l + r) >>> 1;
        if (less.test(pivot, keys[mid])) {
          r = mid;
        } else {
          l = mid + 1;
        }
      }
      System.arraycopy(keys, l, keys, l + 1, i - l);
      keys[l] = pivot;
      if (values != null) {
        PyObject v = values[i];
        System.arraycopy(values, l, values, l + 1, i - l);
        values[l] = v;
      }
    }
  }

  private void foundNewRun(int length, int n) {
    if (runs == 0) {
      return;
    }
    int power = power(runStart[runs - 1], runLength[runs - 1], length, n);
    while (runs > 1 && runPower[runs - 2] > power) {
      mergeAt(runs - 2);
    }
    runPower[runs - 1] = power;
  }

  /** The depth of the boundary between two runs in a nearly optimal merge tree. */
  private static int power(long s1, long n1, long n2, long n) {
    long a = 2 * s1 + n1;
    long b = a + n1 + n2;
    int result = 0;
    while (true) {
      result++;
      if (a >= n) {
        a -= n;
        b -= n;
      } else if (b >= n) {
        return result;
      }
      a <<= 1;
      b <<= 1;
    }
  }

  /** Merges runs {@code at} and {@code at + 1}. */
  private void mergeAt(int at) {
    int low = runStart[at];
    int mid = runStart[at + 1];
    int high = mid + runLength[at + 1];
    runLength[at] += runLength[at + 1];
    if (at == runs - 3) {
      runStart[at + 1] = runStart[at + 2];
      runLength[at + 1] = runLength[at + 2];
    }
    runPower[at] = runPower[at + 1];
    runs--;
    merge(low, mid, high);
  }

  private void merge(int low, int mid, int high) {
    int n = mid - low;
    System.arraycopy(keys, low, tmpKeys, 0, n);
    if (values != null) {
      System.arraycopy(values, low, tmpValues, 0, n);
    }
    int left = 0;
    int right = mid;
    int to = low;
    try {
      while (left < n && right < high) {
        boolean takeRight = less.test(keys[right], tmpKeys[left]);
        int from = takeRight ? right++ : left++;
        keys[to] = takeRight ? keys[from] : tmpKeys[from];
        if (values != null) {
          values[to] = takeRight ? values[from] : tmpValues[from];
        }
        to++;
      }
    } finally { // also when a comparison raises: nothing may be lost
      System.arraycopy(tmpKeys, left, keys, to, n - left);
      if (values != null) {
        System.arraycopy(tmpValues, left, values, to, n - left);
      }
    }
  }

  private static void reverse(PyObject[] a, int from, int to) {
    for (int i = from, j = to - 1; i < j; i++, j--) {
      PyObject v = a[i];
      a[i] = a[j];
      a[j] = v;
    }
  }
}
