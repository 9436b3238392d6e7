package gilscope.lang.objects;

import java.math.BigInteger;

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
                k.nbBool = (t, o) -> ((PyRange) o).length.signum() != 0;
              })
          .member("start", (t, o) -> PyInt.of(((PyRange) o).start))
          .member("stop", (t, o) -> PyInt.of(((PyRange) o).stop))
          .member("step", (t, o) -> PyInt.of(((PyRange) o).step))
          .method1("index", PyRange::index)
          .method1("count", PyRange::count)
          .method0("__reversed__", (t, o) -> ((PyRange) o).iterator(true))
          .method0(
              "__reduce__", (t, o) -> PyTuple.of(PyRange.TYPE, PyTuple.of(((PyRange) o).parts())))
          .build();

  private final BigInteger start;
  private final BigInteger stop;
  private final BigInteger step;
  private final BigInteger length;

  private PyRange(BigInteger start, BigInteger stop, BigInteger step) {
    super(TYPE);
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.length = length(start, stop, step);
  }

  public static PyRange of(long start, long stop, long step) {
    return new PyRange(
        BigInteger.valueOf(start), BigInteger.valueOf(stop), BigInteger.valueOf(step));
  }

  private static BigInteger length(BigInteger start, BigInteger stop, BigInteger step) {
    BigInteger distance = step.signum() > 0 ? stop.subtract(start) : start.subtract(stop);
    return distance.signum() <= 0
        ? BigInteger.ZERO
        : distance.subtract(BigInteger.ONE).divide(step.abs()).add(BigInteger.ONE);
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    Args.noKeywords(t, "range", kw);
    Args.checkPositional(t, "range", args.length, 1, 3);
    if (args.length == 1) {
      return new PyRange(BigInteger.ZERO, Abstract.index(t, args[0]).bigValue(), BigInteger.ONE);
    }
    BigInteger start = Abstract.index(t, args[0]).bigValue();
    BigInteger stop = Abstract.index(t, args[1]).bigValue();
    BigInteger step = args.length == 3 ? Abstract.index(t, args[2]).bigValue() : BigInteger.ONE;
    if (step.signum() == 0) {
      throw Err.value(t, "range() arg 3 must not be zero");
    }
    return new PyRange(start, stop, step);
  }

  private PyObject[] parts() {
    return new PyObject[] {PyInt.of(start), PyInt.of(stop), PyInt.of(step)};
  }

  private PyObject repr() {
    return PyStr.of(
        "range(" + start + ", " + stop + (step.equals(BigInteger.ONE) ? ")" : ", " + step + ")"));
  }

  /** The number of elements, as {@code len} answers it. */
  PyInt lengthObject(ThreadState t) {
    if (length.bitLength() > 63) {
      throw Err.overflow(t, "Python int too large to convert to C ssize_t");
    }
    return PyInt.of(length);
  }

  /** MemoryError if there are more numbers than one list holds. */
  void checkHeldAtOnce(ThreadState t) {
    if (length.bitLength() > 63) {
      throw Err.overflow(t, "Python int too large to convert to C ssize_t");
    }
    if (length.bitLength() > 31) {
      throw Err.raise(t, ExcTypes.MEMORY_ERROR);
    }
  }

  private int length(ThreadState t) {
    if (length.bitLength() > 31) {
      throw Err.overflow(t, "Python int too large to convert to C ssize_t");
    }
    return length.intValue();
  }

  private long hash(ThreadState t) {
    boolean any = length.signum() > 0;
    boolean several = length.compareTo(BigInteger.ONE) > 0;
    return PyTuple.hash(
        t,
        new PyObject[] {
          PyInt.of(length),
          any ? PyInt.of(start) : PyNone.VALUE,
          several ? PyInt.of(step) : PyNone.VALUE
        });
  }

  private static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    if (!(b instanceof PyRange y) || (op != CompareOp.EQ && op != CompareOp.NE)) {
      return PyNotImplemented.VALUE;
    }
    PyRange x = (PyRange) a;
    boolean equal = x.length.equals(y.length);
    if (equal && x.length.signum() > 0) {
      equal = x.start.equals(y.start) && (x.length.equals(BigInteger.ONE) || x.step.equals(y.step));
    }
    return PyBool.of(equal == (op == CompareOp.EQ));
  }

  private BigInteger at(BigInteger i) {
    return start.add(i.multiply(step));
  }

  private PyObject iterator(boolean reverse) {
    BigInteger from = reverse ? at(length.subtract(BigInteger.ONE)) : start;
    BigInteger by = reverse ? step.negate() : step;
    boolean small = start.bitLength() < 63 && stop.bitLength() < 63 && step.bitLength() < 63;
    return small
        ? new PyRangeIterator(from.longValue(), by.longValue(), length.longValue())
        : new PyLongRangeIterator(from, by, length);
  }

  private static PyObject getItem(ThreadState t, PyObject o, PyObject key) {
    PyRange self = (PyRange) o;
    if (key instanceof PySlice s) {
      BigInteger[] r = s.bigIndices(t, self.length);
      return new PyRange(self.at(r[0]), self.at(r[1]), self.step.multiply(r[2]));
    }
    if (!Abstract.hasIndex(key)) {
      throw Err.type(t, "range indices must be integers or slices, not " + key.type.tpName());
    }
    BigInteger i = Abstract.index(t, key).bigValue();
    if (i.signum() < 0) {
      i = i.add(self.length);
    }
    if (i.signum() < 0 || i.compareTo(self.length) >= 0) {
      throw Err.index(t, "range object index out of range");
    }
    return PyInt.of(self.at(i));
  }

  private static boolean isPlainInt(PyObject o) {
    return o.type == PyInt.TYPE || o.type == PyBool.TYPE;
  }

  /** Where {@code v} stands, or -1. */
  private BigInteger position(BigInteger v) {
    BigInteger[] qr = v.subtract(start).divideAndRemainder(step);
    boolean inside = qr[1].signum() == 0 && qr[0].signum() >= 0 && qr[0].compareTo(length) < 0;
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
