package gilscope.lang.objects;

import gilscope.lang.objects.Slots.Binary;

/**
 * What sequences share: the order in which CPython asks the operands of {@code +} and {@code *},
 * and index checks.
 */
final class Sequences {
  private Sequences() {}

  /**
   * {@code a + b} of a sequence {@code a} and something that it cannot be joined with: the right
   * operand's turn, then TypeError.
   */
  static PyObject cannotConcatenate(ThreadState t, PyObject a, PyObject b, String name) {
    Binary f = b.type.nbAdd;
    if (f != null && f != a.type.nbAdd) {
      PyObject r = f.call(t, a, b);
      if (r != PyNotImplemented.VALUE) {
        return r;
      }
    }
    throw Err.type(
        t, "can only concatenate " + name + " (not \"" + b.type.tpName() + "\") to " + name);
  }

  /**
   * How often {@code sequence * other} or {@code other * sequence} repeats; -1 if {@code other}
   * answers it itself.
   */
  static int times(ThreadState t, PyObject other) {
    if (!Abstract.hasIndex(other)) {
      throw Err.type(t, "can't multiply sequence by non-int of type '" + other.type.tpName() + "'");
    }
    PyInt n = Abstract.index(t, other);
    if (!n.fitsLong()) {
      throw Err.overflow(t, "cannot fit '" + other.type.tpName() + "' into an index-sized integer");
    }
    // more often than an int says is too often for any but the empty sequence
    return Math.clamp(n.longValue(), 0, Integer.MAX_VALUE);
  }

  /**
   * What {@code other}'s own {@code *} makes of {@code sequence * other}; NotImplemented if it has
   * none or declines.
   */
  static PyObject timesByOther(ThreadState t, PyObject sequence, PyObject other) {
    Binary f = other.type.nbMultiply;
    if (other instanceof PyInt
        || f == null
        || f == sequence.type.nbMultiply
        || BytesLike.isSequence(other)) {
      return PyNotImplemented.VALUE;
    }
    return f.call(t, sequence, other);
  }

  /** {@code n} copies of the elements. */
  static PyObject[] repeat(ThreadState t, PyObject[] items, int size, int n) {
    if (size == 0 || n == 0) {
      return Slots.NO_ARGS;
    }
    Room.need(t, (long) size * n, 8);
    Work.repeats(t, size * n);
    PyObject[] out = new PyObject[size * n];
    System.arraycopy(items, 0, out, 0, size);
    for (int filled = size; filled < out.length; ) {
      int take = Math.min(filled, out.length - filled);
      System.arraycopy(out, 0, out, filled, take);
      filled += take;
    }
    return out;
  }

  /**
   * A start or stop argument of {@code index}: clamped to the int range, below zero counted from
   * the end.
   */
  static int bound(ThreadState t, PyObject o, int size) {
    int i = PySlice.bound(t, o, "slice indices must be integers or have an __index__ method");
    if (i < 0) {
      i += size;
      return Math.max(i, 0);
    }
    return i;
  }

  /** An index key as a Java int, or TypeError that names the container. */
  static int index(ThreadState t, PyObject key, String container) {
    if (!Abstract.hasIndex(key)) {
      throw Err.type(
          t, container + " indices must be integers or slices, not " + key.type.tpName());
    }
    return Abstract.indexInt(t, key);
  }

  static String join(ThreadState t, PyObject[] items, int n) {
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < n; i++) {
      b.append(i == 0 ? "" : ", ").append(Abstract.reprText(t, items[i]));
    }
    return b.toString();
  }
}
