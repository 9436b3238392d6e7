package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Arithmetic;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.RawMemory;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** {@code itertools.count}: atomic where the numbers are ints and the step is one. */
final class CountIterator extends NativeIterator {
  private static final Signature NEW = new Signature("count", "(start=0, step=1)");

  static final PyType TYPE =
      spec("count", CountIterator::make)
          .slots(k -> k.tpRepr = (t, o) -> PyStr.of(((CountIterator) o).repr(t)))
          .build();

  private PyObject next;
  private final PyObject step;

  private CountIterator(PyType type, PyObject next, PyObject step) {
    super(type);
    this.next = next;
    this.step = step;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a = NEW.bind(t, args, kw);
    PyObject start = a[0] == null ? PyInt.of(0) : a[0];
    PyObject step = a[1] == null ? PyInt.of(1) : a[1];
    if (!isNumber(start) || !isNumber(step)) {
      throw Err.type(t, "a number is required");
    }
    return new CountIterator(cls, start, step);
  }

  private static boolean isNumber(PyObject o) {
    PyType k = o.type();
    return k.nbIndex != null || k.nbInt != null || k.nbFloat != null || k.name().equals("complex");
  }

  @Override
  public Runnable preserve() {
    PyObject v = next;
    return () -> next = v;
  }

  @Override
  PyObject advance(ThreadState t) {
    t.enter(this);
    try {
      RawMemory m = t.raw();
      if (m != null) {
        return advanceRaw(t, m);
      }
      PyObject v = next;
      next = Arithmetic.add(t, v, step);
      return v;
    } finally {
      t.exit(this);
    }
  }

  /** {@code cnt++} in memory that nothing protects: two threads may read the same number. */
  private PyObject advanceRaw(ThreadState t, RawMemory m) {
    try (RawMemory.Operation op = m.begin(t, this, "count.__next__")) {
      op.reads("cnt");
      PyObject v = next;
      PyObject after = Arithmetic.add(t, v, step);
      op.writes("cnt");
      next = after;
      return v;
    }
  }

  private String repr(ThreadState t) {
    boolean one = step instanceof PyInt i && i.fitsLong() && i.longValue() == 1;
    return type().name()
        + "("
        + Abstract.reprText(t, next)
        + (one ? ")" : ", " + Abstract.reprText(t, step) + ")");
  }
}
