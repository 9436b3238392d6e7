package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Arithmetic;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyComplex;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** {@code cmath}: functions of C99's annex G, with ValueError where C raises "invalid". */
final class CmathModule implements NativeModule {
  private static final double LARGE = Double.MAX_VALUE / 4;
  private static final double LOG_LARGE = Math.log(LARGE);
  private static final double LN2 = Math.log(2);
  private static final double SQRT_LARGE = Math.sqrt(LARGE);

  /** A number in the plane; also of intermediate results. */
  private record Z(double re, double im) {
    Z i() {
      return new Z(-im, re);
    }

    Z minusI() {
      return new Z(im, -re);
    }

    boolean finite() {
      return Double.isFinite(re) && Double.isFinite(im);
    }

    boolean nan() {
      return Double.isNaN(re) || Double.isNaN(im);
    }
  }

  private interface Function {
    /** Null outside its domain. */
    @Nullable Z of(Z z);
  }

  @Override
  public String name() {
    return "cmath";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.value("pi", PyFloat.of(Math.PI))
        .value("e", PyFloat.of(Math.E))
        .value("tau", PyFloat.of(2 * Math.PI));
    m.value("inf", PyFloat.of(Double.POSITIVE_INFINITY)).value("nan", PyFloat.of(Double.NaN));
    m.value("infj", PyComplex.of(0, Double.POSITIVE_INFINITY));
    m.value("nanj", PyComplex.of(0, Double.NaN));
    define(m, "sqrt", CmathModule::sqrt);
    define(m, "exp", angle(true, CmathModule::exp));
    define(m, "log10", z -> tenth(log(z)));
    define(m, "sinh", angle(false, CmathModule::sinh));
    define(m, "cosh", angle(false, CmathModule::cosh));
    define(m, "tanh", angle(true, CmathModule::tanh));
    define(m, "sin", turned(angle(false, CmathModule::sinh), true));
    define(m, "cos", turned(angle(false, CmathModule::cosh), false));
    define(m, "tan", turned(angle(true, CmathModule::tanh), true));
    define(m, "asinh", CmathModule::asinh);
    define(m, "acosh", CmathModule::acosh);
    define(m, "atanh", CmathModule::atanh);
    define(m, "asin", z -> asinh(z.i()).minusI());
    define(m, "acos", CmathModule::acos);
    define(m, "atan", z -> atanh(z.i()).minusI());
    m.function(
        "log",
        "(z, base=<unrepresentable>, /)",
        (t, self, a) -> {
          Z z = checked(t, log(argument(t, a[0])), argument(t, a[0]), true);
          if (a[1] == null) {
            return made(z);
          }
          Z base = log(argument(t, a[1]));
          if (base.re == Double.NEGATIVE_INFINITY || (base.re == 0 && base.im == 0)) {
            throw Err.value(t, "math domain error");
          }
          return Arithmetic.trueDivide(t, made(z), made(base));
        });
    m.function1(
        "phase",
        (t, self, o) -> {
          Z z = argument(t, o);
          return PyFloat.of(StrictMath.atan2(z.im, z.re));
        });
    m.function1(
        "polar",
        (t, self, o) -> {
          Z z = argument(t, o);
          double r = StrictMath.hypot(z.re, z.im);
          if (Double.isInfinite(r) && z.finite()) {
            throw Err.overflow(t, "math range error");
          }
          return PyTuple.of(PyFloat.of(r), PyFloat.of(StrictMath.atan2(z.im, z.re)));
        });
    m.function("rect", "(r, phi, /)", CmathModule::rect);
    m.function1(
        "isnan",
        (t, self, o) -> {
          return PyBool.of(argument(t, o).nan());
        });
    m.function1(
        "isinf",
        (t, self, o) -> {
          Z z = argument(t, o);
          return PyBool.of(Double.isInfinite(z.re) || Double.isInfinite(z.im));
        });
    m.function1("isfinite", (t, self, o) -> PyBool.of(argument(t, o).finite()));
    m.function("isclose", "(a, b, *, rel_tol=1e-09, abs_tol=0.0)", CmathModule::isClose);
  }

  /** A function of {@code iz}, turned back. */
  private static Function turned(Function f, boolean back) {
    return z -> {
      Z r = f.of(z.i());
      return r == null || !back ? r : r.minusI();
    };
  }

  private static void define(ModuleBuilder m, String name, Function f) {
    m.function1(
        name,
        (t, self, o) -> {
          Z z = argument(t, o);
          Z r = f.of(z);
          if (r == null) {
            throw Err.value(t, "math domain error");
          }
          return made(checked(t, r, z, name.startsWith("log") || name.contains("atan")));
        });
  }

  /**
   * @param poles whether an infinite result of a finite argument is a pole, not an overflow
   */
  private static Z checked(ThreadState t, Z r, Z z, boolean poles) {
    if (z.finite() && (Double.isInfinite(r.re) || Double.isInfinite(r.im))) {
      throw poles ? Err.value(t, "math domain error") : Err.overflow(t, "math range error");
    }
    if (z.finite() && r.nan()) {
      throw Err.value(t, "math domain error");
    }
    return r;
  }

  /** Refuses what annex G calls invalid: an infinite angle. */
  private static Function angle(boolean onlyGrowing, Function f) {
    return z -> {
      if (Double.isInfinite(z.im)
          && !Double.isNaN(z.re)
          && !(onlyGrowing && Double.isInfinite(z.re))) {
        return null;
      }
      return f.of(z);
    };
  }

  private static Z argument(ThreadState t, @Nullable PyObject given) {
    PyObject o = ObjectFunctions.orNone(given);
    if (o instanceof PyComplex z) {
      return new Z(z.real(), z.imag());
    }
    PyObject hook = Abstract.lookupSpecial(t, o, "__complex__");
    if (hook != null) {
      if (Abstract.call(t, hook) instanceof PyComplex z) {
        return new Z(z.real(), z.imag());
      }
      throw Err.type(t, o.type().name() + ".__complex__ returned non-complex");
    }
    return new Z(PyFloat.asDouble(t, o), 0);
  }

  private static PyComplex made(Z z) {
    return PyComplex.of(z.re, z.im);
  }

  private static Z tenth(Z z) {
    double ln10 = Math.log(10);
    return new Z(z.re / ln10, z.im / ln10);
  }

  private static PyObject rect(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    double r = PyFloat.asDouble(t, ObjectFunctions.orNone(a[0]));
    double phi = PyFloat.asDouble(t, ObjectFunctions.orNone(a[1]));
    if (Double.isInfinite(phi) && !Double.isNaN(r) && r != 0) {
      throw Err.value(t, "math domain error");
    }
    return phi == 0
        ? PyComplex.of(r, r * phi)
        : r == 0
            ? PyComplex.of(0, 0)
            : PyComplex.of(r * StrictMath.cos(phi), r * StrictMath.sin(phi));
  }

  private static PyObject isClose(ThreadState t, PyObject self, @Nullable PyObject[] args) {
    Z a = argument(t, args[0]);
    Z b = argument(t, args[1]);
    double relative = args[2] == null ? 1e-9 : PyFloat.asDouble(t, args[2]);
    double absolute = args[3] == null ? 0 : PyFloat.asDouble(t, args[3]);
    if (relative < 0 || absolute < 0) {
      throw Err.value(t, "tolerances must be non-negative");
    }
    if (a.re == b.re && a.im == b.im) {
      return PyBool.TRUE;
    }
    if (Double.isInfinite(a.re)
        || Double.isInfinite(a.im)
        || Double.isInfinite(b.re)
        || Double.isInfinite(b.im)) {
      return PyBool.FALSE;
    }
    double d = StrictMath.hypot(a.re - b.re, a.im - b.im);
    return PyBool.of(
        d <= relative * StrictMath.hypot(b.re, b.im)
            || d <= relative * StrictMath.hypot(a.re, a.im)
            || d <= absolute);
  }

  private static Z sqrt(Z z) {
    if (z.re == 0 && z.im == 0) {
      return new Z(0, z.im);
    }
    if (Double.isInfinite(z.im)) {
      return new Z(Double.POSITIVE_INFINITY, z.im);
    }
    if (Double.isInfinite(z.re)) {
      return z.re > 0
          ? new Z(z.re, Double.isNaN(z.im) ? z.im : Math.copySign(0, z.im))
          : new Z(
              Double.isNaN(z.im) ? z.im : 0,
              Double.isNaN(z.im) ? -z.re : Math.copySign(-z.re, z.im));
    }
    double ax = Math.abs(z.re);
    double ay = Math.abs(z.im);
    double s;
    if (ax < Double.MIN_NORMAL && ay < Double.MIN_NORMAL && (ax > 0 || ay > 0)) {
      ax = Math.scalb(ax, 53); // odd, as twice the real part is under the root
      s = Math.scalb(Math.sqrt(ax + StrictMath.hypot(ax, Math.scalb(ay, 53))), -27);
    } else {
      ax /= 8;
      s = 2 * Math.sqrt(ax + StrictMath.hypot(ax, ay / 8));
    }
    double d = ay / (2 * s);
    return z.re >= 0 ? new Z(s, Math.copySign(d, z.im)) : new Z(d, Math.copySign(s, z.im));
  }

  private static Z exp(Z z) {
    if (Double.isInfinite(z.re)) {
      if (z.im == 0) {
        return new Z(z.re > 0 ? z.re : 0, z.im);
      }
      if (!Double.isFinite(z.im)) {
        return z.re > 0 ? new Z(z.re, Double.NaN) : new Z(0, 0);
      }
      double r = z.re > 0 ? z.re : 0;
      return new Z(Math.copySign(r, StrictMath.cos(z.im)), Math.copySign(r, StrictMath.sin(z.im)));
    }
    if (z.re > LOG_LARGE) {
      double l = Math.exp(z.re - 1);
      return new Z(
          l * StrictMath.cos(z.im) * Math.E, z.im == 0 ? z.im : l * StrictMath.sin(z.im) * Math.E);
    }
    double l = Math.exp(z.re);
    return new Z(l * StrictMath.cos(z.im), z.im == 0 ? z.im : l * StrictMath.sin(z.im));
  }

  private static Z log(Z z) {
    double ax = Math.abs(z.re);
    double ay = Math.abs(z.im);
    double re;
    if (Double.isInfinite(ax) || Double.isInfinite(ay)) {
      re = Double.POSITIVE_INFINITY;
    } else if (ax > LARGE || ay > LARGE) {
      re = Math.log(StrictMath.hypot(ax / 2, ay / 2)) + LN2;
    } else if (ax < Double.MIN_NORMAL && ay < Double.MIN_NORMAL) {
      re =
          ax > 0 || ay > 0
              ? Math.log(StrictMath.hypot(Math.scalb(ax, 53), Math.scalb(ay, 53))) - 53 * LN2
              : Double.NEGATIVE_INFINITY;
    } else {
      double h = StrictMath.hypot(ax, ay);
      if (0.71 <= h && h <= 1.73) {
        double big = Math.max(ax, ay);
        double small = Math.min(ax, ay);
        re = StrictMath.log1p((big - 1) * (big + 1) + small * small) / 2;
      } else {
        re = Math.log(h);
      }
    }
    return new Z(re, StrictMath.atan2(z.im, z.re));
  }

  private static Z sinh(Z z) {
    if (!z.finite()) {
      if (Double.isInfinite(z.re) && Double.isFinite(z.im)) {
        return z.im == 0
            ? z
            : new Z(
                z.re * Math.copySign(1, StrictMath.cos(z.im)),
                Math.copySign(Double.POSITIVE_INFINITY, StrictMath.sin(z.im)));
      }
      if (z.re == 0) {
        return new Z(z.re, Double.NaN);
      }
      if (Double.isInfinite(z.re)) {
        return new Z(z.re, Double.NaN);
      }
      return new Z(Double.NaN, z.im == 0 ? z.im : Double.NaN);
    }
    if (Math.abs(z.re) > LOG_LARGE) {
      double x = z.re - Math.copySign(1, z.re);
      return new Z(
          StrictMath.cos(z.im) * Libm.sinh(x) * Math.E,
          StrictMath.sin(z.im) * Libm.cosh(x) * Math.E);
    }
    return new Z(StrictMath.cos(z.im) * Libm.sinh(z.re), StrictMath.sin(z.im) * Libm.cosh(z.re));
  }

  private static Z cosh(Z z) {
    if (!z.finite()) {
      if (Double.isInfinite(z.re) && Double.isFinite(z.im)) {
        return z.im == 0
            ? new Z(Math.abs(z.re), z.re > 0 ? z.im : -z.im)
            : new Z(
                Math.copySign(Double.POSITIVE_INFINITY, StrictMath.cos(z.im)),
                Math.copySign(Double.POSITIVE_INFINITY, StrictMath.sin(z.im))
                    * Math.copySign(1, z.re));
      }
      if (Double.isInfinite(z.re)) {
        return new Z(Double.POSITIVE_INFINITY, Double.NaN);
      }
      return new Z(Double.NaN, z.re == 0 || z.im == 0 ? 0 : Double.NaN);
    }
    if (Math.abs(z.re) > LOG_LARGE) {
      double x = z.re - Math.copySign(1, z.re);
      return new Z(
          StrictMath.cos(z.im) * Libm.cosh(x) * Math.E,
          StrictMath.sin(z.im) * Libm.sinh(x) * Math.E);
    }
    return new Z(StrictMath.cos(z.im) * Libm.cosh(z.re), StrictMath.sin(z.im) * Libm.sinh(z.re));
  }

  private static Z tanh(Z z) {
    if (Double.isInfinite(z.re)) {
      return new Z(
          Math.copySign(1, z.re),
          Double.isFinite(z.im)
              ? Math.copySign(0, StrictMath.sin(2 * z.im))
              : Math.copySign(0, z.im));
    }
    if (!z.finite()) {
      return new Z(z.re == 0 ? z.re : Double.NaN, z.im == 0 ? z.im : Double.NaN);
    }
    if (Math.abs(z.re) > LOG_LARGE) {
      return new Z(
          Math.copySign(1, z.re),
          4 * StrictMath.sin(z.im) * StrictMath.cos(z.im) * Math.exp(-2 * Math.abs(z.re)));
    }
    double tx = Libm.tanh(z.re);
    double ty = StrictMath.tan(z.im);
    double cx = 1 / Libm.cosh(z.re);
    double txty = tx * ty;
    double d = 1 + txty * txty;
    return new Z(tx * (1 + ty * ty) / d, ty / d * cx * cx);
  }

  private static boolean big(Z z) {
    return Math.abs(z.re) > LARGE || Math.abs(z.im) > LARGE;
  }

  private static double asinh(double x) {
    double a = Math.abs(x);
    double r =
        a > 1e8
            ? Math.log(a) + LN2
            : a > 2
                ? Math.log(2 * a + 1 / (Math.sqrt(a * a + 1) + a))
                : StrictMath.log1p(a + a * a / (1 + Math.sqrt(1 + a * a)));
    return Math.copySign(r, x);
  }

  private static Z acos(Z z) {
    if (!z.finite() || big(z)) {
      double re = StrictMath.atan2(Math.abs(z.im), z.re);
      if (z.nan() && !Double.isInfinite(z.im) && !Double.isInfinite(z.re)) {
        return new Z(z.re == 0 ? Math.PI / 2 : Double.NaN, Double.NaN);
      }
      double h = logHalf(z) + 2 * LN2;
      return new Z(re, Math.copySign(h, -z.im));
    }
    Z s1 = sqrt(new Z(1 - z.re, -z.im));
    Z s2 = sqrt(new Z(1 + z.re, z.im));
    return new Z(2 * StrictMath.atan2(s1.re, s2.re), asinh(s2.re * s1.im - s2.im * s1.re));
  }

  private static double logHalf(Z z) {
    return Double.isInfinite(z.re) || Double.isInfinite(z.im)
        ? Double.POSITIVE_INFINITY
        : Math.log(StrictMath.hypot(z.re / 2, z.im / 2)) - LN2 + LN2;
  }

  private static Z acosh(Z z) {
    if (!z.finite() || big(z)) {
      if (z.nan() && !Double.isInfinite(z.im) && !Double.isInfinite(z.re)) {
        return new Z(Double.NaN, z.re == 0 ? Math.PI / 2 : Double.NaN);
      }
      return new Z(logHalf(z) + 2 * LN2, StrictMath.atan2(z.im, z.re));
    }
    Z s1 = sqrt(new Z(z.re - 1, z.im));
    Z s2 = sqrt(new Z(z.re + 1, z.im));
    return new Z(asinh(s1.re * s2.re + s1.im * s2.im), 2 * StrictMath.atan2(s1.im, s2.re));
  }

  private static Z asinh(Z z) {
    if (!z.finite() || big(z)) {
      if (z.nan() && !Double.isInfinite(z.im) && !Double.isInfinite(z.re)) {
        return new Z(Double.NaN, z.im == 0 ? z.im : Double.NaN);
      }
      return new Z(
          Math.copySign(logHalf(z) + 2 * LN2, z.re), StrictMath.atan2(z.im, Math.abs(z.re)));
    }
    Z s1 = sqrt(new Z(1 + z.im, -z.re));
    Z s2 = sqrt(new Z(1 - z.im, z.re));
    return new Z(
        asinh(s1.re * s2.im - s2.re * s1.im),
        StrictMath.atan2(z.im, s1.re * s2.re - s1.im * s2.im));
  }

  private static Z atanh(Z z) {
    if (z.re < 0 || (z.re == 0 && Math.copySign(1, z.re) < 0)) {
      Z r = atanh(new Z(-z.re, -z.im));
      return new Z(-r.re, -r.im);
    }
    double ay = Math.abs(z.im);
    if (!z.finite() && (Double.isInfinite(z.re) || Double.isInfinite(z.im))) {
      return new Z(0, Double.isNaN(z.im) ? z.im : Math.copySign(Math.PI / 2, z.im));
    }
    if (z.nan()) {
      return new Z(z.re == 0 ? 0 : Double.NaN, Double.NaN);
    }
    if (z.re > SQRT_LARGE || ay > SQRT_LARGE) {
      double h = StrictMath.hypot(z.re / 2, z.im / 2);
      return new Z(z.re / 4 / h / h, Math.copySign(Math.PI / 2, z.im));
    }
    if (z.re == 1 && ay < 1.5e-154) {
      return ay == 0
          ? new Z(Double.POSITIVE_INFINITY, z.im)
          : new Z(
              -Math.log(Math.sqrt(ay) / Math.sqrt(StrictMath.hypot(ay, 2))),
              Math.copySign(StrictMath.atan2(2, -ay) / 2, z.im));
    }
    double d = 1 - z.re;
    return new Z(
        StrictMath.log1p(4 * z.re / (d * d + ay * ay)) / 4,
        -StrictMath.atan2(-2 * z.im, d * (1 + z.re) - ay * ay) / 2);
  }
}
