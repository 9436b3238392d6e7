package gilscope.lang.interp;

import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyCell;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyType;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Numbers as generated code handles them: unboxed, with what may not be done to them unboxed. */
@SuppressWarnings({"unused", "NullAway"}) // called from generated code; NULL is on the stack
final class CompiledNumbers {
  private CompiledNumbers() {}

  /** What a number that has no value is known as. */
  private static final PyObject UNBOUND = new PyCell(null);

  static PyObject unbound() {
    return UNBOUND;
  }

  static @Nullable PyObject nullIfUnbound(PyObject o) {
    return o == UNBOUND ? null : o;
  }

  static boolean isLongOrNull(@Nullable PyObject o) {
    return o == null || isLong(o);
  }

  static boolean isDoubleOrNull(@Nullable PyObject o) {
    return o == null || isDouble(o);
  }

  // Only these classes have instances of these types: asking for the class as well is not needed.

  static boolean isLong(@Nullable PyObject o) {
    return o != null && o.type() == PyInt.TYPE && ((PyInt) o).fitsLong();
  }

  static long longOf(PyObject o) {
    return ((PyInt) o).longValue();
  }

  static boolean isDouble(@Nullable PyObject o) {
    return o != null && o.type() == PyFloat.TYPE;
  }

  static double doubleOf(PyObject o) {
    return ((PyFloat) o).value();
  }

  static PyObject box(long v) {
    return PyInt.of(v);
  }

  static PyObject box(double v) {
    return PyFloat.of(v);
  }

  /** The object that stands for a variable's number: the one it was before, if there was one. */
  static PyObject box(@Nullable PyObject known, long v) {
    return known != null ? known : PyInt.of(v);
  }

  static PyObject box(@Nullable PyObject known, double v) {
    return known != null ? known : PyFloat.of(v);
  }

  static PyObject box(boolean v) {
    return v ? PyBool.TRUE : PyBool.FALSE;
  }

  static boolean addOverflows(long x, long y, long r) {
    return ((x ^ r) & (y ^ r)) < 0;
  }

  static boolean subtractOverflows(long x, long y, long r) {
    return ((x ^ y) & (x ^ r)) < 0;
  }

  static boolean multiplyOverflows(long x, long y, long r) {
    return Math.multiplyHigh(x, y) != r >> 63;
  }

  /** 0 raises, and -1 may overflow. */
  static boolean hardDivisor(long y) {
    return y == 0 || y == -1;
  }

  static boolean shiftOverflows(long x, long y) {
    return y < 0 || y > 62 || (x << y) >> y != x;
  }

  static boolean hardShift(long y) {
    return y < 0 || y > 63;
  }

  /** Their quotient as doubles is the quotient that Python wants. */
  static boolean divideHard(long x, long y) {
    return y == 0 || x > 1L << 53 || x < -(1L << 53) || y > 1L << 53 || y < -(1L << 53);
  }

  /** {@code x ** y}; NaN if it may raise or be complex, and for what is no number. */
  static double power(double x, double y) {
    if (!(x > 0 && x < Double.POSITIVE_INFINITY) || Double.isInfinite(y)) {
      return Double.NaN;
    }
    double r = Math.pow(x, y);
    return r < Double.POSITIVE_INFINITY ? r : Double.NaN;
  }

  static double apply(DoubleUnaryOperator f, double x) {
    return f.applyAsDouble(x);
  }

  static boolean isNaN(double x) {
    return Double.isNaN(x);
  }

  static boolean lt(long x, long y) {
    return x < y;
  }

  static boolean le(long x, long y) {
    return x <= y;
  }

  static boolean eq(long x, long y) {
    return x == y;
  }

  static boolean ne(long x, long y) {
    return x != y;
  }

  static boolean gt(long x, long y) {
    return x > y;
  }

  static boolean ge(long x, long y) {
    return x >= y;
  }

  static boolean lt(double x, double y) {
    return x < y;
  }

  static boolean le(double x, double y) {
    return x <= y;
  }

  static boolean eq(double x, double y) {
    return x == y;
  }

  static boolean ne(double x, double y) {
    return x != y;
  }

  static boolean gt(double x, double y) {
    return x > y;
  }

  static boolean ge(double x, double y) {
    return x >= y;
  }

  static boolean isTrue(InterpThread t, Frame f, PyObject o, int pc) {
    if (o == PyBool.TRUE || o == PyBool.FALSE) {
      return o == PyBool.TRUE;
    }
    if (o == PyNone.VALUE) {
      return false;
    }
    f.pc = pc;
    return Apart.isTrue(t, o);
  }

  /** 1 for true, 0 for false; -1 if that takes more than a look. */
  static int truth(PyObject o) {
    if (o == PyBool.TRUE) {
      return 1;
    }
    if (o == PyBool.FALSE || o == PyNone.VALUE) {
      return 0;
    }
    if (o.type() == PyInt.TYPE && ((PyInt) o).fitsLong()) {
      return ((PyInt) o).longValue() != 0 ? 1 : 0;
    }
    PyType k = o.type();
    return k.nbBool == null && k.mpLength == null ? 1 : -1;
  }

  static boolean same(PyObject a, PyObject b) {
    return a == b;
  }
}
