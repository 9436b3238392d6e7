package gilscope.lang.objects;

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
}
