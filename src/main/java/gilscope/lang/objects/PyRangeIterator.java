package gilscope.lang.objects;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The iterator over a range whose numbers fit a long. Shared between threads it may repeat numbers;
 * it never fails.
 */
public final class PyRangeIterator extends MutableObject {
  public static final PyType TYPE =
      TypeSpec.of("range_iterator")
          .slots(
              k -> {
                k.tpIter = (t, o) -> o;
                k.tpNext = (t, o) -> ((PyRangeIterator) o).advance(t);
              })
          .method0("__length_hint__", (t, o) -> PyInt.of(Math.max(0, ((PyRangeIterator) o).left)))
          .method0("__reduce__", (t, o) -> ((PyRangeIterator) o).reduce(t))
          .method1(
              "__setstate__",
              (t, o, state) -> ((PyRangeIterator) o).skip(t, Abstract.longArg(t, state)))
          .build();

  private long next;
  private final long step;
  private long left;

  PyRangeIterator(long next, long step, long left) {
    super(TYPE);
    this.next = next;
    this.step = step;
    this.left = left;
  }

  /** The next number, or null. */
  public @Nullable PyObject advance(ThreadState t) {
    t.reads(this);
    long n = left;
    if (n <= 0) {
      return null;
    }
    long v = next;
    t.writes(this);
    next = v + step;
    left = n - 1;
    return PyInt.of(v);
  }

  /** True if {@link #takeLong} may be called: for compiled code, which announces nothing. */
  public boolean hasNext() {
    return left > 0;
  }

  /** The next number; there is one. */
  public long takeLong() {
    long v = next;
    next = v + step;
    left--;
    return v;
  }

  private PyObject reduce(ThreadState t) {
    t.reads(this);
    return reduced(t, BigInteger.valueOf(next), BigInteger.valueOf(step), BigInteger.valueOf(left));
  }

  /** What {@code __reduce__} gives: an iterator over the range of what is left. */
  static PyObject reduced(ThreadState t, BigInteger next, BigInteger step, BigInteger left) {
    BigInteger stop = next.add(left.multiply(step));
    PyObject rest = Abstract.call(t, PyRange.TYPE, PyInt.of(next), PyInt.of(stop), PyInt.of(step));
    return PyTuple.of(IteratorState.iter(t), PyTuple.of(rest), PyNone.VALUE);
  }

  private PyObject skip(ThreadState t, long numbers) {
    t.writes(this);
    long n = Math.clamp(numbers, 0, left);
    next += n * step;
    left -= n;
    return PyNone.VALUE;
  }
}
