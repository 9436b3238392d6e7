package gilscope.lang.stdlib;

import gilscope.lang.objects.Arithmetic;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.Work;

/**
 * {@code sum()}: ints exactly, floats with the compensation that CPython has since 3.12 (Neumaier),
 * anything else by {@code +}. Used once by one thread.
 */
final class Summation {
  private PyObject total;

  Summation(PyObject start) {
    total = start;
  }

  PyObject addAll(ThreadState t, PyObject it) {
    PyObject v = Iterables.next(t, it);
    int n = 0;
    while (v != null) {
      n++;
      if (total.type() == PyFloat.TYPE && isPlainNumber(v)) {
        v = addFloats(t, it, v);
      } else {
        total = Arithmetic.add(t, total, v);
        v = Iterables.next(t, it);
      }
    }
    Work.takes(t, n);
    return total;
  }

  private static boolean isPlainNumber(PyObject v) {
    return v.type() == PyFloat.TYPE
        || ((v.type() == PyInt.TYPE || v.type() == PyBool.TYPE) && ((PyInt) v).fitsLong());
  }

  /** Adds as long as plain numbers come; answers the first other value. */
  private @org.jspecify.annotations.Nullable PyObject addFloats(
      ThreadState t, PyObject it, PyObject first) {
    double sum = ((PyFloat) total).value();
    double lost = 0;
    PyObject v = first;
    while (v != null && isPlainNumber(v)) {
      double x = v instanceof PyFloat f ? f.value() : ((PyInt) v).longValue();
      double s = sum + x;
      lost += Math.abs(sum) >= Math.abs(x) ? (sum - s) + x : (x - s) + sum;
      sum = s;
      v = Iterables.next(t, it);
    }
    // An infinite or NaN compensation would spoil the sum.
    total = PyFloat.of(lost != 0 && Double.isFinite(lost) ? sum + lost : sum);
    return v;
  }
}
