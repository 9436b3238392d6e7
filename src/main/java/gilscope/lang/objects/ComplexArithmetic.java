package gilscope.lang.objects;

import static java.lang.Double.isFinite;
import static java.lang.Double.isNaN;

/**
 * What operators do with complex numbers: a real operand is not made complex first, and infinities
 * outlive the NaN of an intermediate result (CPython's {@code Objects/complexobject.c} since 3.14;
 * C11, Annex G.5.1).
 */
final class ComplexArithmetic {
  private ComplexArithmetic() {}

  static PyComplex add(PyComplex a, PyComplex b) {
    return PyComplex.of(a.real() + b.real(), a.imag() + b.imag());
  }

  static PyComplex add(PyComplex a, double b) {
    return PyComplex.of(a.real() + b, a.imag());
  }

  static PyComplex add(double a, PyComplex b) {
    return add(b, a);
  }

  static PyComplex subtract(PyComplex a, PyComplex b) {
    return PyComplex.of(a.real() - b.real(), a.imag() - b.imag());
  }

  static PyComplex subtract(PyComplex a, double b) {
    return PyComplex.of(a.real() - b, a.imag());
  }

  static PyComplex subtract(double a, PyComplex b) {
    return PyComplex.of(a - b.real(), -b.imag());
  }

  static PyComplex multiply(PyComplex a, double b) {
    return PyComplex.of(a.real() * b, a.imag() * b);
  }

  static PyComplex multiply(double a, PyComplex b) {
    return multiply(b, a);
  }

  static PyComplex multiply(PyComplex z, PyComplex w) {
    double a = z.real();
    double b = z.imag();
    double c = w.real();
    double d = w.imag();
    double real = a * c - b * d;
    double imag = a * d + b * c;
    if (!isNaN(real) || !isNaN(imag)) {
      return PyComplex.of(real, imag);
    }
    boolean again = false;
    if (isInfinite(a) || isInfinite(b)) {
      a = sideOfInfinity(a);
      b = sideOfInfinity(b);
      c = orZero(c);
      d = orZero(d);
      again = true;
    }
    if (isInfinite(c) || isInfinite(d)) {
      c = sideOfInfinity(c);
      d = sideOfInfinity(d);
      a = orZero(a);
      b = orZero(b);
      again = true;
    }
    if (!again
        && (isInfinite(a * c) || isInfinite(b * d) || isInfinite(a * d) || isInfinite(b * c))) {
      a = orZero(a);
      b = orZero(b);
      c = orZero(c);
      d = orZero(d);
      again = true;
    }
    return again
        ? PyComplex.of(
            Double.POSITIVE_INFINITY * (a * c - b * d), Double.POSITIVE_INFINITY * (a * d + b * c))
        : PyComplex.of(real, imag);
  }

  /** 1 for an infinity, 0 for anything else, with its sign. */
  private static double sideOfInfinity(double x) {
    return Math.copySign(isInfinite(x) ? 1 : 0, x);
  }

  private static double orZero(double x) {
    return isNaN(x) ? Math.copySign(0, x) : x;
  }

  static PyComplex divide(ThreadState t, PyComplex a, double b) {
    if (b == 0) {
      throw byZero(t);
    }
    return PyComplex.of(a.real() / b, a.imag() / b);
  }

  /** Smith's algorithm, as {@code _Py_c_quot}. */
  static PyComplex divide(ThreadState t, PyComplex a, PyComplex b) {
    double real = Double.NaN;
    double imag = Double.NaN;
    if (Math.abs(b.real()) >= Math.abs(b.imag())) {
      if (b.real() == 0) {
        throw byZero(t);
      }
      double ratio = b.imag() / b.real();
      double d = b.real() + b.imag() * ratio;
      real = (a.real() + a.imag() * ratio) / d;
      imag = (a.imag() - a.real() * ratio) / d;
    } else if (Math.abs(b.imag()) >= Math.abs(b.real())) {
      double ratio = b.real() / b.imag();
      double d = b.real() * ratio + b.imag();
      real = (a.real() * ratio + a.imag()) / d;
      imag = (a.imag() * ratio - a.real()) / d;
    }
    if (isNaN(real) && isNaN(imag)) {
      if (isInfinite(a) && isFinite(b.real()) && isFinite(b.imag())) {
        double x = sideOfInfinity(a.real());
        double y = sideOfInfinity(a.imag());
        real = Double.POSITIVE_INFINITY * (x * b.real() + y * b.imag());
        imag = Double.POSITIVE_INFINITY * (y * b.real() - x * b.imag());
      } else if (isInfinite(b) && isFinite(a.real()) && isFinite(a.imag())) {
        double x = sideOfInfinity(b.real());
        double y = sideOfInfinity(b.imag());
        real = 0.0 * (a.real() * x + a.imag() * y);
        imag = 0.0 * (a.imag() * x - a.real() * y);
      }
    }
    return PyComplex.of(real, imag);
  }

  /** The same for a real dividend, as {@code _Py_rc_quot}. */
  static PyComplex divide(ThreadState t, double a, PyComplex b) {
    double real = Double.NaN;
    double imag = Double.NaN;
    if (Math.abs(b.real()) >= Math.abs(b.imag())) {
      if (b.real() == 0) {
        throw byZero(t);
      }
      double ratio = b.imag() / b.real();
      double d = b.real() + b.imag() * ratio;
      real = a / d;
      imag = (-a * ratio) / d;
    } else if (Math.abs(b.imag()) >= Math.abs(b.real())) {
      double ratio = b.real() / b.imag();
      double d = b.real() * ratio + b.imag();
      real = (a * ratio) / d;
      imag = -a / d;
    }
    if (isNaN(real) && isNaN(imag) && isFinite(a) && isInfinite(b)) {
      real = 0.0 * (a * sideOfInfinity(b.real()));
      imag = 0.0 * (-a * sideOfInfinity(b.imag()));
    }
    return PyComplex.of(real, imag);
  }

  private static boolean isInfinite(PyComplex c) {
    return Double.isInfinite(c.real()) || Double.isInfinite(c.imag());
  }

  private static boolean isInfinite(double x) {
    return Double.isInfinite(x);
  }

  private static PyRaise byZero(ThreadState t) {
    return Err.zeroDivision(t, "division by zero");
  }
}
