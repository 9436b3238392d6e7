package gilscope.lang.stdlib;

import gilscope.lang.objects.Arithmetic;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyComplex;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Taker;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.Work;
import org.jspecify.annotations.Nullable;

/**
 * {@code sum()}: ints exactly, floats with the compensation that CPython has since 3.12 (Neumaier),
 * complex numbers likewise since 3.14, anything else by {@code +}. Used once by one thread.
 */
final class Summation implements Taker {
  private PyObject total;
  private int taken;

  /** While ints are added, their sum; while floats are. */
  private long ints;

  private Compensated floats = new Compensated(0);

  /** What values may be of that are taken in one go: int, float or nothing. */
  private @Nullable PyType pouring;

  Summation(PyObject start) {
    total = start;
  }

  PyObject addAll(ThreadState t, PyObject it) {
    PyObject v = step(t, it);
    while (v != null) {
      if (total.type() == PyFloat.TYPE && isPlainNumber(v)) {
        v = addFloats(t, it, v);
      } else if (total.type() == PyComplex.TYPE
          && (v.type() == PyComplex.TYPE || isPlainNumber(v))) {
        v = addComplexes(t, it, v);
      } else if (total.type() == PyInt.TYPE && isSmall(total) && isSmall(v)) {
        v = addInts(t, it, v);
      } else {
        total = Arithmetic.add(t, total, v);
        v = step(t, it);
      }
    }
    Work.sums(t, it, taken);
    return total;
  }

  private @Nullable PyObject step(ThreadState t, PyObject it) {
    taken++;
    return Iterables.next(t, it);
  }

  /** As {@link #step}; numbers of that type on the way are added. */
  private @Nullable PyObject pour(ThreadState t, PyObject it, PyType type) {
    pouring = type;
    taken++;
    return Iterables.next(t, it, this);
  }

  @Override
  public boolean take(PyObject v) {
    if (v.type() != pouring) {
      return false;
    }
    if (v.type() == PyFloat.TYPE) {
      floats.add(((PyFloat) v).value());
    } else if (!((PyInt) v).fitsLong() || !adds(((PyInt) v).longValue())) {
      return false;
    }
    taken++;
    return true;
  }

  /** Adds to the ints, if the sum fits. */
  private boolean adds(long x) {
    long s = ints + x;
    if (((ints ^ s) & (x ^ s)) < 0) {
      return false;
    }
    ints = s;
    return true;
  }

  private static boolean isPlainNumber(PyObject v) {
    return v.type() == PyFloat.TYPE || v instanceof PyInt;
  }

  private static boolean isSmall(PyObject v) {
    return (v.type() == PyInt.TYPE || v.type() == PyBool.TYPE) && ((PyInt) v).fitsLong();
  }

  /** Adds as long as ints come and the sum fits; answers the first value that is not added. */
  private @Nullable PyObject addInts(ThreadState t, PyObject it, PyObject first) {
    ints = ((PyInt) total).longValue();
    PyObject v = first;
    while (v != null && isSmall(v)) {
      long x = ((PyInt) v).longValue();
      if (!adds(x)) {
        total = PyInt.of(PyInt.of(ints).bigValue().add(PyInt.of(x).bigValue()));
        return step(t, it);
      }
      v = pour(t, it, PyInt.TYPE);
    }
    total = PyInt.of(ints);
    return v;
  }

  /** Adds as long as plain numbers come; answers the first other value. */
  private @Nullable PyObject addFloats(ThreadState t, PyObject it, PyObject first) {
    floats = new Compensated(((PyFloat) total).value());
    PyObject v = first;
    while (v != null && isPlainNumber(v)) {
      floats.add(real(t, v));
      v = pour(t, it, PyFloat.TYPE);
    }
    total = PyFloat.of(floats.value());
    return v;
  }

  /** The same of complex numbers, real and imaginary parts each for itself (since 3.14). */
  private @Nullable PyObject addComplexes(ThreadState t, PyObject it, PyObject first) {
    Compensated real = new Compensated(((PyComplex) total).real());
    Compensated imag = new Compensated(((PyComplex) total).imag());
    PyObject v = first;
    while (v != null && (v.type() == PyComplex.TYPE || isPlainNumber(v))) {
      if (v instanceof PyComplex c) {
        real.add(c.real());
        imag.add(c.imag());
      } else {
        real.add(real(t, v));
      }
      v = step(t, it);
    }
    total = PyComplex.of(real.value(), imag.value());
    return v;
  }

  private static double real(ThreadState t, PyObject v) {
    return PyFloat.asDouble(t, v);
  }

  /** A sum that keeps what rounding lost. */
  private static final class Compensated {
    private double sum;
    private double lost;

    Compensated(double start) {
      sum = start;
    }

    void add(double x) {
      double s = sum + x;
      lost += Math.abs(sum) >= Math.abs(x) ? (sum - s) + x : (x - s) + sum;
      sum = s;
    }

    /** An infinite or NaN compensation would spoil it. */
    double value() {
      return lost != 0 && Double.isFinite(lost) ? sum + lost : sum;
    }
  }
}
