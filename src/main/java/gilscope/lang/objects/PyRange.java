package gilscope.lang.objects;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** A range of ints of any size. Immutable. */
public final class PyRange extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("range")
          .countless()
          .slots(
              k -> {
                k.tpNew = PyRange::make;
                k.tpRepr = (t, o) -> ((PyRange) o).repr();
                k.tpHash = (t, o) -> ((PyRange) o).hash(t);
                k.tpRichcompare = PyRange::compare;
                k.tpIter = (t, o) -> ((PyRange) o).iterator(false);
                k.mpLength = (t, o) -> ((PyRange) o).length(t);
                k.mpGetitem = PyRange::getItem;
                k.sqContains = PyRange::contains;
                k.nbBool = (t, o) -> ((PyRange) o).isFull();
              })
          .member("start", (t, o) -> ((PyRange) o).start)
          .member("stop", (t, o) -> ((PyRange) o).stop)
          .member("step", (t, o) -> ((PyRange) o).step)
          .method1("index", PyRange::index)
          .method1("count", PyRange::count)
          .method0("__reversed__", (t, o) -> ((PyRange) o).iterator(true))
          .method0(
              "__reduce__", (t, o) -> PyTuple.of(PyRange.TYPE, PyTuple.of(((PyRange) o).parts())))
          .build();

  /** Of parts and lengths below it nothing overflows. */
  private static final long SMALL = 1L << 62;

  private final PyInt start;
  private final PyInt stop;
  private final PyInt step;

  /** The number of elements if all parts are small; -1 if {@link #longLength} holds it. */
  private final long count;

  private final @Nullable BigInteger longLength;

  private PyRange(PyInt start, PyInt stop, PyInt step) {
    super(TYPE);
    this.start = start;
    this.stop = stop;
    this.step = step;
    if (isSmall(start) && isSmall(stop) && isSmall(step)) {
      long by = step.longValue();
      long distance =
          by > 0 ? stop.longValue() - start.longValue() : start.longValue() - stop.longValue();
      this.count = distance <= 0 ? 0 : by == 1 ? distance : (distance - 1) / Math.abs(by) + 1;
      this.longLength = null;
    } else {
      this.count = -1;
      this.longLength = length(start.bigValue(), stop.bigValue(), step.bigValue());
    }
  }

  private PyRange(BigInteger start, BigInteger stop, BigInteger step) {
    this(PyInt.of(start), PyInt.of(stop), PyInt.of(step));
  }

  public static PyRange of(long start, long stop, long step) {
    return new PyRange(PyInt.of(start), PyInt.of(stop), PyInt.of(step));
  }

  private static boolean isSmall(PyInt i) {
    return i.fitsLong() && i.longValue() < SMALL && i.longValue() > -SMALL;
  }

  private static BigInteger length(BigInteger start, BigInteger stop, BigInteger step) {
    BigInteger distance = step.signum() > 0 ? stop.subtract(start) : start.subtract(stop);
    return distance.signum() <= 0
        ? BigInteger.ZERO
        : distance.subtract(BigInteger.ONE).divide(step.abs()).add(BigInteger.ONE);
  }

  private BigInteger length() {
    return longLength == null ? BigInteger.valueOf(count) : longLength;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    Args.noKeywords(t, "range", kw);
    Args.checkPositional(t, "range", args.length, 1, 3);
    if (args.length == 1) {
      return new PyRange(PyInt.ZERO, part(t, args[0]), PyInt.ONE);
    }
    PyInt start = part(t, args[0]);
    PyInt stop = part(t, args[1]);
    PyInt step = args.length == 3 ? part(t, args[2]) : PyInt.ONE;
    if (step.fitsLong() && step.longValue() == 0) {
      throw Err.value(t, "range() arg 3 must not be zero");
    }
    return new PyRange(start, stop, step);
  }

  private static PyInt part(ThreadState t, PyObject o) {
    return Abstract.index(t, o).exact();
  }

  private PyObject[] parts() {
    return new PyObject[] {start, stop, step};
  }

  private PyObject repr() {
    return PyStr.of(
        "range("
            + start.bigValue()
            + ", "
            + stop.bigValue()
            + (isOne(step) ? ")" : ", " + step.bigValue() + ")"));
  }

  /** The number of elements, as {@code len} answers it. */
  PyInt lengthObject(ThreadState t) {
    if (length().bitLength() > 63) {
      throw Err.overflow(t, "Python int too large to convert to C ssize_t");
    }
    return PyInt.of(length());
  }

  /** MemoryError if there are more numbers than one list holds. */
  void checkHeldAtOnce(ThreadState t) {
    if (length().bitLength() > 63) {
      throw Err.overflow(t, "Python int too large to convert to C ssize_t");
    }
    Room.need(t, length().longValue(), 8);
  }

  private int length(ThreadState t) {
    if (length().bitLength() > 31) {
      throw Err.overflow(t, "Python int too large to convert to C ssize_t");
    }
    return length().intValue();
  }

  private long hash(ThreadState t) {
    boolean any = isFull();
    boolean several = length().compareTo(BigInteger.ONE) > 0;
    return PyTuple.hash(
        t,
        new PyObject[] {
          PyInt.of(length()), any ? start : PyNone.VALUE, several ? step : PyNone.VALUE
        });
  }

  private static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    if (!(b instanceof PyRange y) || (op != CompareOp.EQ && op != CompareOp.NE)) {
      return PyNotImplemented.VALUE;
    }
    PyRange x = (PyRange) a;
    BigInteger n = x.length();
    boolean equal = n.equals(y.length());
    if (equal && n.signum() > 0) {
      equal =
          x.start.bigValue().equals(y.start.bigValue())
              && (n.equals(BigInteger.ONE) || x.step.bigValue().equals(y.step.bigValue()));
    }
    return PyBool.of(equal == (op == CompareOp.EQ));
  }

  private BigInteger at(BigInteger i) {
    return start.bigValue().add(i.multiply(step.bigValue()));
  }

  private static boolean isOne(PyInt i) {
    return i.fitsLong() && i.longValue() == 1;
  }

  private boolean isFull() {
    return longLength == null ? count > 0 : longLength.signum() != 0;
  }

  private PyObject iterator(boolean reverse) {
    if (longLength == null) {
      long by = step.longValue();
      return reverse
          ? new PyRangeIterator(start.longValue() + (count - 1) * by, -by, count)
          : new PyRangeIterator(start.longValue(), by, count);
    }
    BigInteger from = reverse ? at(longLength.subtract(BigInteger.ONE)) : start.bigValue();
    BigInteger by = reverse ? step.bigValue().negate() : step.bigValue();
    return new PyLongRangeIterator(from, by, longLength);
  }

  private static PyObject getItem(ThreadState t, PyObject o, PyObject key) {
    PyRange self = (PyRange) o;
    if (key instanceof PySlice s) {
      BigInteger[] r = s.bigIndices(t, self.length());
      return new PyRange(self.at(r[0]), self.at(r[1]), self.step.bigValue().multiply(r[2]));
    }
    if (!Abstract.hasIndex(key)) {
      throw Err.type(t, "range indices must be integers or slices, not " + key.type.tpName());
    }
    PyInt index = Abstract.index(t, key);
    if (index.fitsLong() && index.longValue() >= 0 && index.longValue() < self.count) {
      return PyInt.of(self.start.longValue() + index.longValue() * self.step.longValue());
    }
    BigInteger i = index.bigValue();
    if (i.signum() < 0) {
      i = i.add(self.length());
    }
    if (i.signum() < 0 || i.compareTo(self.length()) >= 0) {
      throw Err.index(t, "range object index out of range");
    }
    return PyInt.of(self.at(i));
  }

  private static boolean isPlainInt(PyObject o) {
    return o.type == PyInt.TYPE || o.type == PyBool.TYPE;
  }

  /** Where {@code v} stands, or -1. */
  private BigInteger position(BigInteger v) {
    BigInteger[] qr = v.subtract(start.bigValue()).divideAndRemainder(step.bigValue());
    boolean inside = qr[1].signum() == 0 && qr[0].signum() >= 0 && qr[0].compareTo(length()) < 0;
    return inside ? qr[0] : BigInteger.ONE.negate();
  }

  private static boolean contains(ThreadState t, PyObject o, PyObject v) {
    PyRange self = (PyRange) o;
    return isPlainInt(v)
        ? self.position(((PyInt) v).bigValue()).signum() >= 0
        : Containers.containsByIteration(t, o, v);
  }

  private static PyObject index(ThreadState t, PyObject o, PyObject v) {
    if (isPlainInt(v)) {
      BigInteger i = ((PyRange) o).position(((PyInt) v).bigValue());
      if (i.signum() < 0) {
        throw Err.value(t, "range.index(x): x not in range");
      }
      return PyInt.of(i);
    }
    long i = 0;
    PyObject it = Iterables.iter(t, o);
    for (PyObject e = Iterables.next(t, it); e != null; e = Iterables.next(t, it)) {
      if (Abstract.equal(t, e, v)) {
        return PyInt.of(i);
      }
      i++;
    }
    throw Err.value(t, "sequence.index(x): x not in sequence");
  }

  private static PyObject count(ThreadState t, PyObject o, PyObject v) {
    if (isPlainInt(v)) {
      return PyInt.of(((PyRange) o).position(((PyInt) v).bigValue()).signum() >= 0 ? 1 : 0);
    }
    long n = 0;
    PyObject it = Iterables.iter(t, o);
    for (PyObject e = Iterables.next(t, it); e != null; e = Iterables.next(t, it)) {
      n += Abstract.equal(t, e, v) ? 1 : 0;
    }
    return PyInt.of(n);
  }
}
