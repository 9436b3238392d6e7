package gilscope.lang.objects;

import java.math.BigInteger;

/** A slice. Immutable. */
public final class PySlice extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("slice")
          .slots(
              k -> {
                k.tpNew = PySlice::make;
                k.tpRepr =
                    (t, o) -> {
                      PySlice s = (PySlice) o;
                      return PyStr.of(
                          "slice("
                              + Abstract.reprText(t, s.start)
                              + ", "
                              + Abstract.reprText(t, s.stop)
                              + ", "
                              + Abstract.reprText(t, s.step)
                              + ")");
                    };
                k.tpHash = (t, o) -> PyTuple.hashWithoutLength(t, ((PySlice) o).parts());
                k.tpRichcompare =
                    (t, a, b, op) ->
                        b instanceof PySlice y
                            ? Abstract.richCompare(
                                t, PyTuple.of(((PySlice) a).parts()), PyTuple.of(y.parts()), op)
                            : PyNotImplemented.VALUE;
              })
          .member("start", (t, o) -> ((PySlice) o).start)
          .member("stop", (t, o) -> ((PySlice) o).stop)
          .member("step", (t, o) -> ((PySlice) o).step)
          .method1("indices", PySlice::indicesMethod)
          .method0(
              "__reduce__", (t, o) -> PyTuple.of(PySlice.TYPE, PyTuple.of(((PySlice) o).parts())))
          .build();

  private final PyObject start;
  private final PyObject stop;
  private final PyObject step;

  public PySlice(PyObject start, PyObject stop, PyObject step) {
    super(TYPE);
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  public PyObject start() {
    return start;
  }

  public PyObject stop() {
    return stop;
  }

  public PyObject step() {
    return step;
  }

  private PyObject[] parts() {
    return new PyObject[] {start, stop, step};
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    Args.noKeywords(t, "slice", kw);
    Args.checkPositional(t, "slice", args.length, 1, 3);
    return args.length == 1
        ? new PySlice(PyNone.VALUE, args[0], PyNone.VALUE)
        : new PySlice(args[0], args[1], args.length == 3 ? args[2] : PyNone.VALUE);
  }

  /**
   * A slice resolved against a length: the elements {@code start, start + step, …}, {@code count}
   * of them. {@code stop} is where {@code slice.indices} says it is.
   */
  public record Range(int start, int stop, int step, int count) {}

  /**
   * Resolves against a sequence of {@code length} elements ({@code PySlice_Unpack}, {@code
   * PySlice_AdjustIndices}).
   */
  public Range indices(ThreadState t, int length) {
    int s = unpackStep(t);
    int from = start == PyNone.VALUE ? (s < 0 ? Integer.MAX_VALUE : 0) : part(t, start);
    int to = stop == PyNone.VALUE ? (s < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE) : part(t, stop);
    return adjust(from, to, s, length);
  }

  /** As {@link #indices} for parts that were unpacked before the length was known. */
  private static Range adjust(int from, int to, int s, int length) {
    from = clamp(from, length, s < 0);
    to = clamp(to, length, s < 0);
    int count = 0;
    if (s < 0) {
      if (to < from) {
        count = (from - to - 1) / -s + 1;
      }
    } else if (from < to) {
      count = (to - from - 1) / s + 1;
    }
    return new Range(from, to, s, count);
  }

  private static int clamp(int i, int length, boolean backwards) {
    if (i < 0) {
      long fromEnd = (long) i + length;
      return fromEnd < 0 ? (backwards ? -1 : 0) : (int) fromEnd;
    }
    return i >= length ? (backwards ? length - 1 : length) : i;
  }

  /**
   * The parts as ints, unpacked: to be resolved later, inside a critical section, by {@link
   * Unpacked#resolve}.
   */
  public Unpacked unpack(ThreadState t) {
    int s = unpackStep(t);
    int from = start == PyNone.VALUE ? (s < 0 ? Integer.MAX_VALUE : 0) : part(t, start);
    int to = stop == PyNone.VALUE ? (s < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE) : part(t, stop);
    return new Unpacked(from, to, s);
  }

  /** A slice whose parts are plain ints: resolving it runs no Python code. */
  public record Unpacked(int start, int stop, int step) {
    public Range resolve(int length) {
      return adjust(start, stop, step, length);
    }
  }

  private int unpackStep(ThreadState t) {
    if (step == PyNone.VALUE) {
      return 1;
    }
    int s = part(t, step);
    if (s == 0) {
      throw Err.value(t, "slice step cannot be zero");
    }
    return Math.max(s, -Integer.MAX_VALUE);
  }

  private static int part(ThreadState t, PyObject o) {
    return bound(t, o, "slice indices must be integers or None or have an __index__ method");
  }

  /** An index clamped to the int range, or TypeError with this message. */
  static int bound(ThreadState t, PyObject o, String message) {
    if (!Abstract.hasIndex(o)) {
      throw Err.type(t, message);
    }
    PyInt i = Abstract.index(t, o);
    return i.fitsInt()
        ? (int) i.longValue()
        : i.signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
  }

  private static PyObject indicesMethod(ThreadState t, PyObject self, PyObject arg) {
    PyInt n = Abstract.index(t, arg);
    if (n.signum() < 0) {
      throw Err.value(t, "length should not be negative");
    }
    BigInteger[] r = ((PySlice) self).bigIndices(t, n.bigValue());
    return PyTuple.of(PyInt.of(r[0]), PyInt.of(r[1]), PyInt.of(r[2]));
  }

  /** Start, stop and step against a length of any size ({@code _PySlice_GetLongIndices}). */
  BigInteger[] bigIndices(ThreadState t, BigInteger length) {
    BigInteger s = step == PyNone.VALUE ? BigInteger.ONE : bigPart(t, step);
    if (s.signum() == 0) {
      throw Err.value(t, "slice step cannot be zero");
    }
    boolean back = s.signum() < 0;
    BigInteger lower = back ? BigInteger.ONE.negate() : BigInteger.ZERO;
    BigInteger upper = back ? length.subtract(BigInteger.ONE) : length;
    BigInteger from =
        start == PyNone.VALUE
            ? (back ? upper : lower)
            : bigClamp(bigPart(t, start), length, lower, upper);
    BigInteger to =
        stop == PyNone.VALUE
            ? (back ? lower : upper)
            : bigClamp(bigPart(t, stop), length, lower, upper);
    return new BigInteger[] {from, to, s};
  }

  private static BigInteger bigPart(ThreadState t, PyObject o) {
    if (!Abstract.hasIndex(o)) {
      throw Err.type(t, "slice indices must be integers or None or have an __index__ method");
    }
    return Abstract.index(t, o).bigValue();
  }

  private static BigInteger bigClamp(
      BigInteger i, BigInteger length, BigInteger lower, BigInteger upper) {
    return i.signum() < 0 ? i.add(length).max(lower) : i.min(upper);
  }
}
