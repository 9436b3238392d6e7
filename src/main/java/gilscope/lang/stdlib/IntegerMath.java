package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.ThreadState;
import java.math.BigInteger;

/** The functions of {@code math} on ints. */
final class IntegerMath {
  private IntegerMath() {}

  static void fill(ModuleBuilder m) {
    m.functionRaw(
        "gcd",
        (t, self, a, kw) -> {
          Args.noKeywords(t, "math.gcd", kw);
          BigInteger g = BigInteger.ZERO;
          for (PyObject o : a) {
            g = g.gcd(Abstract.index(t, o).bigValue());
          }
          return PyInt.of(g);
        });
    m.functionRaw(
        "lcm",
        (t, self, a, kw) -> {
          Args.noKeywords(t, "math.lcm", kw);
          BigInteger l = BigInteger.ONE;
          for (PyObject o : a) {
            BigInteger v = Abstract.index(t, o).bigValue().abs();
            l =
                v.signum() == 0 || l.signum() == 0
                    ? BigInteger.ZERO
                    : l.divide(l.gcd(v)).multiply(v);
          }
          return PyInt.of(l);
        });
    m.function1("factorial", (t, self, o) -> factorial(t, Abstract.index(t, o)));
    m.functionRaw(
        "comb",
        (t, self, a, kw) -> {
          Args.noKeywords(t, "math.comb", kw);
          Args.checkPositional(t, "comb", a.length, 2, 2);
          return comb(t, Abstract.index(t, a[0]), Abstract.index(t, a[1]));
        });
    m.functionRaw(
        "perm",
        (t, self, a, kw) -> {
          Args.noKeywords(t, "math.perm", kw);
          Args.checkPositional(t, "perm", a.length, 1, 2);
          PyInt n = Abstract.index(t, a[0]);
          return a.length == 1 || a[1] == PyNone.VALUE
              ? factorial(t, n)
              : perm(t, n, Abstract.index(t, a[1]));
        });
    m.function1(
        "isqrt",
        (t, self, o) -> {
          PyInt n = Abstract.index(t, o);
          if (n.signum() < 0) {
            throw Err.value(t, "isqrt() argument must be nonnegative");
          }
          return PyInt.of(n.bigValue().sqrt());
        });
  }

  private static PyInt factorial(ThreadState t, PyInt n) {
    if (n.signum() < 0) {
      throw Err.value(t, "factorial() not defined for negative values");
    }
    if (!n.fitsInt()) {
      throw Err.overflow(t, "factorial() argument should not exceed " + Long.MAX_VALUE);
    }
    return PyInt.of(product(1, n.longValue()));
  }

  /** The product of {@code [from, to]}, halves first: few large multiplications. */
  private static BigInteger product(long from, long to) {
    if (to - from < 8) {
      BigInteger r = BigInteger.ONE;
      for (long i = Math.max(from, 2); i <= to; i++) {
        r = r.multiply(BigInteger.valueOf(i));
      }
      return r;
    }
    long middle = (from + to) >>> 1;
    return product(from, middle).multiply(product(middle + 1, to));
  }

  private static void checkNotNegative(ThreadState t, PyInt n, PyInt k) {
    if (n.signum() < 0) {
      throw Err.value(t, "n must be a non-negative integer");
    }
    if (k.signum() < 0) {
      throw Err.value(t, "k must be a non-negative integer");
    }
  }

  private static PyInt comb(ThreadState t, PyInt n, PyInt k) {
    checkNotNegative(t, n, k);
    if (PyInt.compare(k, n) > 0) {
      return PyInt.ZERO;
    }
    PyInt other = PyInt.subtract(n, k);
    PyInt least = PyInt.compare(k, other) < 0 ? k : other;
    if (!least.fitsInt()) {
      throw Err.overflow(t, "min(n - k, k) must not exceed " + Long.MAX_VALUE);
    }
    BigInteger r = BigInteger.ONE;
    BigInteger top = n.bigValue();
    for (int i = 1; i <= (int) least.longValue(); i++) {
      r = r.multiply(top).divide(BigInteger.valueOf(i));
      top = top.subtract(BigInteger.ONE);
    }
    return PyInt.of(r);
  }

  private static PyInt perm(ThreadState t, PyInt n, PyInt k) {
    checkNotNegative(t, n, k);
    if (PyInt.compare(k, n) > 0) {
      return PyInt.ZERO;
    }
    if (!k.fitsInt()) {
      throw Err.overflow(t, "k must not exceed " + Long.MAX_VALUE);
    }
    BigInteger r = BigInteger.ONE;
    BigInteger factor = n.bigValue();
    for (int i = 0; i < (int) k.longValue(); i++) {
      r = r.multiply(factor);
      factor = factor.subtract(BigInteger.ONE);
    }
    return PyInt.of(r);
  }
}
