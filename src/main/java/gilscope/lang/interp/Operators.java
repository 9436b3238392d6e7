package gilscope.lang.interp;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Arithmetic;
import gilscope.lang.objects.CompareOp;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.KeyTimes;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** Operator instructions, with short ways for exact ints and floats. */
final class Operators {
  private static final CompareOp[] COMPARISONS = {
    CompareOp.LT, CompareOp.LE, CompareOp.EQ, CompareOp.NE, CompareOp.GT, CompareOp.GE
  };

  private Operators() {}

  static PyObject binary(ThreadState t, int op, PyObject a, PyObject b) {
    if (a.type() == PyInt.TYPE && b.type() == PyInt.TYPE) {
      PyObject r = ints(op, a, b);
      return r != null ? r : general(t, op, a, b);
    }
    PyObject r = floats(op, a, b);
    return r != null ? r : general(t, op, a, b);
  }

  /** What needs no check of exact ints; null for all else. */
  private static @Nullable PyObject ints(int op, PyObject a, PyObject b) {
    return switch (op) {
      case 0, 13 -> Quickening.addInts(a, b);
      case 10, 23 -> Quickening.subtractInts(a, b);
      case 5, 18 -> Quickening.multiplyInts(a, b);
      default -> Quickening.otherInts(op, a, b);
    };
  }

  /** The operations on a float and a float or an int that need no check; null for all else. */
  static @Nullable PyObject floats(int op, PyObject a, PyObject b) {
    if (a.type() != PyFloat.TYPE && b.type() != PyFloat.TYPE) {
      return null;
    }
    double p;
    double q;
    if (a.type() == PyFloat.TYPE) {
      p = ((PyFloat) a).value();
    } else if (a.type() == PyInt.TYPE && ((PyInt) a).fitsInt()) {
      p = ((PyInt) a).longValue();
    } else {
      return null;
    }
    if (b.type() == PyFloat.TYPE) {
      q = ((PyFloat) b).value();
    } else if (b.type() == PyInt.TYPE && ((PyInt) b).fitsInt()) {
      q = ((PyInt) b).longValue();
    } else {
      return null;
    }
    return switch (op) {
      case 0, 13 -> PyFloat.of(p + q);
      case 10, 23 -> PyFloat.of(p - q);
      case 5, 18 -> PyFloat.of(p * q);
      case 8, 21 -> power(p, q);
      case 11, 24 -> q == 0 ? null : PyFloat.of(p / q);
      default -> null;
    };
  }

  /** Of finite numbers above zero, if it is finite; null for all else. */
  private static @Nullable PyObject power(double p, double q) {
    if (p > 0 && p <= Double.MAX_VALUE && Math.abs(q) <= Double.MAX_VALUE) {
      double r = Math.pow(p, q);
      return r <= Double.MAX_VALUE ? PyFloat.of(r) : null;
    }
    return null;
  }

  private static PyObject general(ThreadState t, int op, PyObject a, PyObject b) {
    return switch (op) {
      case 0 -> Arithmetic.add(t, a, b);
      case 1 -> Arithmetic.and(t, a, b);
      case 2 -> Arithmetic.floorDivide(t, a, b);
      case 3 -> Arithmetic.lshift(t, a, b);
      case 4 -> Arithmetic.matrixMultiply(t, a, b);
      case 5 -> Arithmetic.multiply(t, a, b);
      case 6 -> Arithmetic.remainder(t, a, b);
      case 7 -> Arithmetic.or(t, a, b);
      case 8 -> Arithmetic.power(t, a, b, PyNone.VALUE);
      case 9 -> Arithmetic.rshift(t, a, b);
      case 10 -> Arithmetic.subtract(t, a, b);
      case 11 -> Arithmetic.trueDivide(t, a, b);
      case 12 -> Arithmetic.xor(t, a, b);
      case 13 -> Arithmetic.inplaceAdd(t, a, b);
      case 14 -> Arithmetic.inplaceAnd(t, a, b);
      case 15 -> Arithmetic.inplaceFloorDivide(t, a, b);
      case 16 -> Arithmetic.inplaceLshift(t, a, b);
      case 17 -> Arithmetic.inplaceMatrixMultiply(t, a, b);
      case 18 -> Arithmetic.inplaceMultiply(t, a, b);
      case 19 -> Arithmetic.inplaceRemainder(t, a, b);
      case 20 -> Arithmetic.inplaceOr(t, a, b);
      case 21 -> Arithmetic.inplacePower(t, a, b);
      case 22 -> Arithmetic.inplaceRshift(t, a, b);
      case 23 -> Arithmetic.inplaceSubtract(t, a, b);
      case 24 -> Arithmetic.inplaceTrueDivide(t, a, b);
      case 25 -> Arithmetic.inplaceXor(t, a, b);
      case 26 -> Items.get(t, a, b);
      default -> throw new IllegalStateException("BINARY_OP " + op);
    };
  }

  /**
   * COMPARE_OP.
   *
   * @param arg comparison in the bits from 5 on, bit 4 asks for a bool
   */
  static PyObject compare(ThreadState t, int arg, PyObject a, PyObject b) {
    int op = arg >>> 5;
    if (a.type() == PyInt.TYPE && b.type() == PyInt.TYPE) {
      PyInt x = (PyInt) a;
      PyInt y = (PyInt) b;
      if (x.fitsLong() && y.fitsLong()) {
        long p = x.longValue();
        long q = y.longValue();
        return PyBool.of(
            switch (op) {
              case 0 -> p < q;
              case 1 -> p <= q;
              case 2 -> p == q;
              case 3 -> p != q;
              case 4 -> p > q;
              default -> p >= q;
            });
      }
    }
    if (a.type() == PyFloat.TYPE && b.type() == PyFloat.TYPE) {
      double p = ((PyFloat) a).value();
      double q = ((PyFloat) b).value();
      return PyBool.of(
          switch (op) {
            case 0 -> p < q;
            case 1 -> p <= q;
            case 2 -> p == q;
            case 3 -> p != q;
            case 4 -> p > q;
            default -> p >= q;
          });
    }
    PyObject r = Abstract.richCompare(t, a, b, COMPARISONS[op]);
    return (arg & 16) == 0 || r instanceof PyBool ? r : PyBool.of(Abstract.isTrue(t, r));
  }

  static PyObject contains(ThreadState t, int invert, PyObject item, PyObject container) {
    InterpThread thread = InterpThread.of(t);
    if (thread.timed) {
      thread.spent += KeyTimes.of(item);
      if (container instanceof PyDict) {
        t.looksUp(item);
      }
    }
    return PyBool.of(Containers.contains(t, container, item) == (invert == 0));
  }

  /** 1 true, 0 false, -1 it is to be asked. */
  static int quickTruth(ThreadState t, PyObject o) {
    if (o instanceof PyBool) {
      return o == PyBool.TRUE ? 1 : 0;
    }
    if (o.type() == PyInt.TYPE) {
      return ((PyInt) o).fitsLong() && ((PyInt) o).longValue() == 0 ? 0 : 1;
    }
    if (o.type() == PyList.TYPE && t.isQuiet()) {
      return ((PyList) o).length(t) != 0 ? 1 : 0;
    }
    return o == PyNone.VALUE ? 0 : -1;
  }

  static PyObject truth(ThreadState t, PyObject o) {
    return o instanceof PyBool ? o : PyBool.of(Abstract.isTrue(t, o));
  }

  static PyObject negative(ThreadState t, PyObject o) {
    return Arithmetic.negative(t, o);
  }

  static PyObject invert(ThreadState t, PyObject o) {
    return Arithmetic.invert(t, o);
  }
}
