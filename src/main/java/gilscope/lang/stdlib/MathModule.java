package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.Arithmetic;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.FloatText;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.ThreadState;
import java.math.BigInteger;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * {@code math}, with CPython 3.14's messages outside the domain. Results may differ from a C
 * library's in the last bit.
 */
final class MathModule implements NativeModule {
  @Override
  public String name() {
    return "math";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.value("pi", PyFloat.of(Math.PI))
        .value("e", PyFloat.of(Math.E))
        .value("tau", PyFloat.of(2 * Math.PI));
    m.value("inf", PyFloat.of(Double.POSITIVE_INFINITY)).value("nan", PyFloat.of(Double.NaN));
    elementary(m);
    powers(m);
    parts(m);
    questions(m);
    IntegerMath.fill(m);
    sums(m);
  }

  // ---- domain and range

  /** What a function may not do: overflow, leave its domain. */
  private static void function(
      ModuleBuilder m,
      String name,
      DoubleUnaryOperator f,
      boolean mayOverflow,
      @Nullable String expected) {
    m.function1(
        name,
        (t, self, o) -> {
          double x = PyFloat.asDouble(t, o);
          double r = f.applyAsDouble(x);
          if (Double.isNaN(r) && !Double.isNaN(x)) {
            throw domain(t, expected, x);
          }
          if (Double.isInfinite(r) && !Double.isInfinite(x)) {
            throw mayOverflow ? range(t) : domain(t, expected, x);
          }
          return PyFloat.of(r);
        },
        x -> {
          double r = f.applyAsDouble(x);
          return Double.isInfinite(r) && !Double.isInfinite(x) ? Double.NaN : r;
        });
  }

  private static PyRaise domain(ThreadState t, @Nullable String expected, double x) {
    return Err.value(
        t, expected == null ? "math domain error" : expected + ", got " + FloatText.repr(x));
  }

  private static PyRaise range(ThreadState t) {
    return Err.overflow(t, "math range error");
  }

  private static void elementary(ModuleBuilder m) {
    String finite = "expected a finite input";
    String unit = "expected a number in range from -1 up to 1";
    String open = "expected a number between -1 and 1";
    String gamma = "expected a noninteger or positive integer";
    function(m, "sin", Math::sin, false, finite);
    function(m, "cos", Math::cos, false, finite);
    function(m, "tan", Math::tan, false, finite);
    function(m, "asin", Math::asin, false, unit);
    function(m, "acos", Math::acos, false, unit);
    function(m, "atan", Math::atan, false, null);
    function(m, "sinh", Libm::sinh, true, null);
    function(m, "cosh", Libm::cosh, true, null);
    function(m, "tanh", Libm::tanh, false, null);
    function(m, "asinh", SpecialFunctions::asinh, false, null);
    function(m, "acosh", SpecialFunctions::acosh, false, "expected argument value not less than 1");
    function(m, "atanh", SpecialFunctions::atanh, false, open);
    function(m, "exp", Math::exp, true, null);
    function(m, "exp2", x -> Math.pow(2.0, x), true, null);
    function(m, "expm1", Math::expm1, true, null);
    function(m, "log1p", Math::log1p, false, "expected argument value > -1");
    function(m, "sqrt", Math::sqrt, false, "expected a nonnegative input");
    function(m, "cbrt", Libm::cbrt, false, null);
    function(m, "fabs", Math::abs, false, null);
    function(m, "erf", ErrorFunction::erf, false, null);
    function(m, "erfc", ErrorFunction::erfc, false, null);
    function(m, "gamma", SpecialFunctions::gamma, true, gamma);
    function(m, "lgamma", SpecialFunctions::logGamma, true, gamma);
    function(m, "degrees", x -> x * (180.0 / Math.PI), false, null);
    function(m, "radians", x -> x * (Math.PI / 180.0), false, null);
    m.function1("log2", (t, self, o) -> PyFloat.of(log(t, o, SpecialFunctions::log2, 1.0)));
    m.function1(
        "log10", (t, self, o) -> PyFloat.of(log(t, o, Math::log10, 0.30102999566398119521)));
    m.functionRaw("log", MathModule::log);
  }

  /**
   * A logarithm that also takes ints too large for a double.
   *
   * @param ofTwo the logarithm of 2
   */
  private static double log(ThreadState t, PyObject o, DoubleUnaryOperator f, double ofTwo) {
    if (o instanceof PyInt i) {
      if (i.signum() <= 0) {
        throw Err.value(t, "expected a positive input");
      }
      double x = i.doubleValue();
      if (!Double.isInfinite(x)) {
        return f.applyAsDouble(x);
      }
      BigInteger v = i.bigValue();
      int e = v.bitLength();
      double fraction = Math.scalb(v.shiftRight(e - 64).doubleValue(), -64);
      return f.applyAsDouble(fraction) + ofTwo * e;
    }
    double x = PyFloat.asDouble(t, o);
    if (x <= 0) {
      throw domain(t, "expected a positive input", x);
    }
    return f.applyAsDouble(x);
  }

  private static PyObject log(ThreadState t, PyObject self, PyObject[] a, String[] kw) {
    Args.noKeywords(t, "math.log", kw);
    Args.checkPositional(t, "log", a.length, 1, 2);
    double num = log(t, a[0], Math::log, 0.6931471805599453094);
    if (a.length == 1) {
      return PyFloat.of(num);
    }
    double den = log(t, a[1], Math::log, 0.6931471805599453094);
    if (den == 0) {
      throw Err.zeroDivision(t, "division by zero");
    }
    return PyFloat.of(num / den);
  }

  // ---- two arguments

  private interface Two {
    double of(ThreadState t, double x, double y);
  }

  private static void two(ModuleBuilder m, String name, Two f) {
    m.functionRaw(
        name,
        (t, self, a, kw) -> {
          Args.noKeywords(t, "math." + name, kw);
          Args.checkPositional(t, name, a.length, 2, 2);
          return PyFloat.of(f.of(t, PyFloat.asDouble(t, a[0]), PyFloat.asDouble(t, a[1])));
        });
  }

  private static boolean finite(double x) {
    return !Double.isNaN(x) && !Double.isInfinite(x);
  }

  private static void powers(ModuleBuilder m) {
    two(m, "pow", MathModule::power);
    two(m, "atan2", (t, y, x) -> Math.atan2(y, x));
    two(m, "copysign", (t, x, y) -> Math.copySign(x, y));
    two(
        m,
        "fmod",
        (t, x, y) -> {
          double r = Double.isInfinite(y) && finite(x) ? x : x % y;
          if (Double.isNaN(r) && !Double.isNaN(x) && !Double.isNaN(y)) {
            throw domain(t, null, x);
          }
          return r;
        });
    two(
        m,
        "remainder",
        (t, x, y) -> {
          double r = Math.IEEEremainder(x, y);
          if (Double.isNaN(r) && !Double.isNaN(x) && !Double.isNaN(y)) {
            throw domain(t, null, x);
          }
          return r;
        });
    m.functionRaw(
        "fma",
        (t, self, a, kw) -> {
          Args.noKeywords(t, "math.fma", kw);
          Args.checkPositional(t, "fma", a.length, 3, 3);
          double x = PyFloat.asDouble(t, a[0]);
          double y = PyFloat.asDouble(t, a[1]);
          double z = PyFloat.asDouble(t, a[2]);
          double r = Math.fma(x, y, z);
          if (Double.isNaN(r) && !Double.isNaN(x) && !Double.isNaN(y) && !Double.isNaN(z)) {
            throw Err.value(t, "invalid operation in fma");
          }
          if (Double.isInfinite(r) && finite(x) && finite(y) && finite(z)) {
            throw Err.overflow(t, "overflow in fma");
          }
          return PyFloat.of(r);
        });
  }

  /** C99's pow. */
  private static double power(ThreadState t, double x, double y) {
    if (x == 1.0 || y == 0.0) {
      return 1.0;
    }
    if (x == -1.0 && Double.isInfinite(y)) {
      return 1.0;
    }
    double r = Math.pow(x, y);
    if (finite(x) && finite(y)) {
      if (Double.isNaN(r) || (Double.isInfinite(r) && x == 0)) {
        throw domain(t, null, x);
      }
      if (Double.isInfinite(r)) {
        throw range(t);
      }
    }
    return r;
  }

  // ---- parts of a float

  private static void parts(ModuleBuilder m) {
    m.function1("floor", (t, self, o) -> rounded(t, o, "__floor__", true));
    m.function1("ceil", (t, self, o) -> rounded(t, o, "__ceil__", false));
    m.function1(
        "trunc",
        (t, self, o) -> {
          PyObject f = Abstract.lookupSpecial(t, o, "__trunc__");
          if (f == null) {
            throw Err.type(t, "type " + o.type().name() + " doesn't define __trunc__ method");
          }
          return Abstract.call(t, f);
        });
    m.function1("modf", (t, self, o) -> modf(PyFloat.asDouble(t, o)));
    m.function1("frexp", (t, self, o) -> frexp(PyFloat.asDouble(t, o)));
    m.functionRaw(
        "ldexp",
        (t, self, a, kw) -> {
          Args.noKeywords(t, "math.ldexp", kw);
          Args.checkPositional(t, "ldexp", a.length, 2, 2);
          double x = PyFloat.asDouble(t, a[0]);
          if (!(a[1] instanceof PyInt e)) {
            throw Err.type(t, "Expected an int as second argument to ldexp.");
          }
          double r = x;
          if (x != 0 && finite(x)) {
            r = Math.scalb(x, Math.clamp(e.clippedInt(), -5000, 5000));
            if (Double.isInfinite(r)) {
              throw range(t);
            }
          }
          return PyFloat.of(r);
        });
    m.function("nextafter", "(x, y, /, *, steps=None)", MathModule::nextAfter);
    m.function1(
        "ulp",
        (t, self, o) -> {
          double x = Math.abs(PyFloat.asDouble(t, o));
          return PyFloat.of(x == Double.MAX_VALUE ? x - Math.nextDown(x) : Math.ulp(x));
        });
  }

  private static PyObject rounded(ThreadState t, PyObject o, String method, boolean down) {
    if (o.type() != PyFloat.TYPE) {
      PyObject f = Abstract.lookupSpecial(t, o, method);
      if (f != null) {
        return Abstract.call(t, f);
      }
    }
    double x = PyFloat.asDouble(t, o);
    return PyFloat.toInt(t, down ? Math.floor(x) : Math.ceil(x));
  }

  private static PyObject modf(double x) {
    if (Double.isInfinite(x)) {
      return PyTuple.of(PyFloat.of(Math.copySign(0.0, x)), PyFloat.of(x));
    }
    double whole = x < 0 ? Math.ceil(x) : Math.floor(x);
    return PyTuple.of(PyFloat.of(Math.copySign(x - whole, x)), PyFloat.of(whole));
  }

  private static PyObject frexp(double x) {
    if (x == 0 || !finite(x)) {
      return PyTuple.of(PyFloat.of(x), PyInt.ZERO);
    }
    int e = Math.getExponent(x) + 1;
    double mantissa = x;
    if (Math.abs(x) < Double.MIN_NORMAL) {
      mantissa = x * 0x1p54;
      e = Math.getExponent(mantissa) + 1 - 54;
      mantissa = Math.scalb(mantissa, -(e + 54));
    } else {
      mantissa = Math.scalb(x, -e);
    }
    return PyTuple.of(PyFloat.of(mantissa), PyInt.of(e));
  }

  private static PyObject nextAfter(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    double x = real(t, a[0]);
    double y = real(t, a[1]);
    if (a[2] == null || a[2] == PyNone.VALUE) {
      return PyFloat.of(Math.nextAfter(x, y));
    }
    PyInt steps = Abstract.index(t, a[2]);
    if (steps.signum() < 0) {
      throw Err.value(t, "steps must be a non-negative integer");
    }
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return PyFloat.of(Double.NaN);
    }
    if (steps.signum() == 0) {
      return PyFloat.of(x);
    }
    BigInteger from = ordinal(x);
    BigInteger to = ordinal(y);
    BigInteger at =
        from.compareTo(to) <= 0
            ? from.add(steps.bigValue()).min(to)
            : from.subtract(steps.bigValue()).max(to);
    if (at.equals(to)) {
      return PyFloat.of(y);
    }
    long n = at.longValue();
    return PyFloat.of(n >= 0 ? Double.longBitsToDouble(n) : -Double.longBitsToDouble(-n));
  }

  /** The place of a float among all floats, counted from 0. */
  private static BigInteger ordinal(double x) {
    long bits = Double.doubleToRawLongBits(Math.abs(x));
    return BigInteger.valueOf(x < 0 ? -bits : bits);
  }

  private static double real(ThreadState t, @Nullable PyObject o) {
    return PyFloat.asDouble(t, o == null ? PyNone.VALUE : o);
  }

  // ---- questions

  private static void questions(ModuleBuilder m) {
    m.function1("isnan", (t, self, o) -> PyBool.of(Double.isNaN(PyFloat.asDouble(t, o))));
    m.function1("isinf", (t, self, o) -> PyBool.of(Double.isInfinite(PyFloat.asDouble(t, o))));
    m.function1("isfinite", (t, self, o) -> PyBool.of(finite(PyFloat.asDouble(t, o))));
    m.function(
        "isclose",
        "(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
        (t, self, a) -> {
          double x = real(t, a[0]);
          double y = real(t, a[1]);
          double relative = a[2] == null ? 1e-9 : real(t, a[2]);
          double absolute = a[3] == null ? 0.0 : real(t, a[3]);
          if (relative < 0 || absolute < 0) {
            throw Err.value(t, "tolerances must be non-negative");
          }
          if (x == y) {
            return PyBool.TRUE;
          }
          if (Double.isInfinite(x) || Double.isInfinite(y)) {
            return PyBool.FALSE;
          }
          double diff = Math.abs(y - x);
          return PyBool.of(
              diff <= Math.abs(relative * y) || diff <= Math.abs(relative * x) || diff <= absolute);
        });
  }

  // ---- sums

  private static void sums(ModuleBuilder m) {
    m.function1("fsum", (t, self, o) -> PyFloat.of(FloatSums.fsum(t, o)));
    m.functionRaw(
        "sumprod",
        (t, self, a, kw) -> {
          Args.noKeywords(t, "math.sumprod", kw);
          Args.checkPositional(t, "sumprod", a.length, 2, 2);
          return FloatSums.sumprod(t, a[0], a[1]);
        });
    m.function(
        "prod",
        "(iterable, /, *, start=1)",
        (t, self, a) -> {
          PyObject total = a[1] == null ? PyInt.ONE : a[1];
          PyObject it = Iterables.iter(t, a[0] == null ? PyNone.VALUE : a[0]);
          for (PyObject v = Iterables.next(t, it); v != null; v = Iterables.next(t, it)) {
            total = Arithmetic.multiply(t, total, v);
          }
          return total;
        });
    m.functionRaw(
        "hypot",
        (t, self, a, kw) -> {
          Args.noKeywords(t, "math.hypot", kw);
          double[] v = new double[a.length];
          for (int i = 0; i < v.length; i++) {
            v[i] = Math.abs(PyFloat.asDouble(t, a[i]));
          }
          return PyFloat.of(FloatSums.norm(v));
        });
    m.functionRaw(
        "dist",
        (t, self, a, kw) -> {
          Args.noKeywords(t, "math.dist", kw);
          Args.checkPositional(t, "dist", a.length, 2, 2);
          PyObject[] p = Iterables.toArray(t, a[0]);
          PyObject[] q = Iterables.toArray(t, a[1]);
          if (p.length != q.length) {
            throw Err.value(t, "both points must have the same number of dimensions");
          }
          double[] v = new double[p.length];
          for (int i = 0; i < v.length; i++) {
            v[i] = Math.abs(PyFloat.asDouble(t, p[i]) - PyFloat.asDouble(t, q[i]));
          }
          return PyFloat.of(FloatSums.norm(v));
        });
  }
}
