package gilscope.lang.objects;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Sorts what whole numbers can stand for: ints, tuples of ints, and strings by how they begin. The
 * number of a key, its place in the low bits so that equal keys keep their order, is sorted as a
 * {@code long} by the JDK, which needs no call per comparison and does not touch the objects.
 */
final class PackedSort {
  /** Below, a merge is as fast. */
  private static final int FEW = 40;

  /** Of a long that is not negative. */
  private static final int BITS = 63;

  private final PyObject[] keys;
  private final PyObject @Nullable [] values;
  private final int placeBits;
  private final long[] packed;

  private PackedSort(PyObject[] keys, PyObject @Nullable [] values) {
    this.keys = keys;
    this.values = values;
    this.placeBits = width(keys.length - 1L);
    this.packed = new long[keys.length];
  }

  /**
   * Sorts both arrays by {@code keys}, stably.
   *
   * @return false if these keys cannot be sorted so: nothing has changed
   */
  static boolean sort(PyObject[] keys, PyObject @Nullable [] values) {
    if (keys.length < FEW) {
      return false;
    }
    PackedSort s = new PackedSort(keys, values);
    PyType k = keys[0].type;
    if (k == PyInt.TYPE) {
      return s.packColumn(-1, s.placeBits) > 0 && s.permuted();
    }
    if (k == PyTuple.TYPE) {
      return s.packTuples() && s.permuted();
    }
    return k == PyStr.TYPE && s.strings();
  }

  /** Bits that hold all numbers from 0 to {@code most}. */
  private static int width(long most) {
    return Long.SIZE - Long.numberOfLeadingZeros(most);
  }

  /** The int to sort by at one place of the tuple at {@code i}, or the key itself; null if none. */
  private @Nullable PyInt number(int i, int place) {
    PyObject o = place < 0 ? keys[i] : ((PyTuple) keys[i]).get(place);
    return o.type == PyInt.TYPE && ((PyInt) o).fitsLong() ? (PyInt) o : null;
  }

  /**
   * Adds one column of ints above the {@code used} low bits.
   *
   * @param place in the keys, which are tuples; -1 if they are the ints
   * @return bits used then; -1 if it does not fit or they are not all ints
   */
  private int packColumn(int place, int used) {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (int i = 0; i < keys.length; i++) {
      PyInt v = number(i, place);
      if (v == null) {
        return -1;
      }
      least = Math.min(least, v.longValue());
      most = Math.max(most, v.longValue());
    }
    long range = most - least;
    if (range < 0 || used + width(range) > BITS) {
      return -1;
    }
    for (int i = 0; i < keys.length; i++) {
      PyInt v = number(i, place);
      if (v != null) {
        packed[i] |= (v.longValue() - least) << used;
      }
    }
    return used + width(range);
  }

  private boolean packTuples() {
    int size = ((PyTuple) keys[0]).size();
    for (PyObject o : keys) {
      if (o.type != PyTuple.TYPE || ((PyTuple) o).size() != size) {
        return false;
      }
    }
    int used = placeBits;
    for (int place = size - 1; place >= 0 && used >= 0; place--) {
      used = packColumn(place, used);
    }
    return size > 0 && used > 0;
  }

  /** Sorts by the numbers packed. */
  private boolean permuted() {
    long mask = (1L << placeBits) - 1;
    for (int i = 0; i < packed.length; i++) {
      packed[i] |= i;
    }
    Arrays.sort(packed);
    PyObject[] k = keys.clone();
    PyObject[] v = values == null ? null : values.clone();
    for (int i = 0; i < packed.length; i++) {
      int from = (int) (packed[i] & mask);
      keys[i] = k[from];
      if (values != null && v != null) {
        values[i] = v[from];
      }
    }
    return true;
  }

  // ---- strings

  private static String text(PyObject o) {
    return ((PyStr) o).value();
  }

  private boolean strings() {
    String first = text(keys[0]);
    int common = first.length();
    for (PyObject o : keys) {
      if (o.type != PyStr.TYPE) {
        return false;
      }
      common = Math.min(common, agreement(first, text(o), common));
    }
    int chars = (BITS - placeBits) / Byte.SIZE;
    for (int i = 0; i < keys.length; i++) {
      String s = text(keys[i]);
      long beginning = 0;
      for (int at = common; at < common + chars; at++) {
        char c = at < s.length() ? s.charAt(at) : 0;
        if (c > 0xFF) {
          return false;
        }
        beginning = beginning << Byte.SIZE | c;
      }
      packed[i] = beginning << placeBits;
    }
    permuted();
    sortEqual((a, b) -> PyStr.compare(text(a), text(b)) < 0);
    return true;
  }

  private static int agreement(String a, String b, int most) {
    int n = Math.min(most, b.length());
    int i = 0;
    while (i < n && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  /** Sorts each stretch of keys that begin alike. */
  private void sortEqual(ListSort.Less less) {
    int from = 0;
    while (from < packed.length) {
      int to = from + 1;
      while (to < packed.length && packed[to] >>> placeBits == packed[from] >>> placeBits) {
        to++;
      }
      if (to - from > 1) {
        ListSort.sortStretch(keys, values, from, to, less);
      }
      from = to;
    }
  }
}
