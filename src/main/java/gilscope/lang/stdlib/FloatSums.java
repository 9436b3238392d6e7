package gilscope.lang.stdlib;

import gilscope.lang.objects.Arithmetic;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.ThreadState;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Sums of floats without rounding on the way: {@code fsum}, {@code sumprod}, {@code hypot}, {@code
 * dist}.
 */
final class FloatSums {
  private FloatSums() {}

  /**
   * Shewchuk's algorithm: the partial sums never overlap, so that the final rounding is the only
   * one.
   */
  static double fsum(ThreadState t, PyObject iterable) {
    double[][] store = {new double[32]};
    int[] count = {0};
    double[] special = {0, 0}; // sum of infinities and NaN; the same, infinities only
    Iterables.forEach(
        t,
        iterable,
        item -> {
          double x = PyFloat.asDouble(t, item);
          double original = x;
          double[] partials = store[0];
          int i = 0;
          for (int j = 0; j < count[0]; j++) {
            double y = partials[j];
            if (Math.abs(x) < Math.abs(y)) {
              double swap = x;
              x = y;
              y = swap;
            }
            double hi = x + y;
            double lo = y - (hi - x);
            if (lo != 0.0) {
              partials[i++] = lo;
            }
            x = hi;
          }
          count[0] = i;
          if (x != 0.0) {
            if (Double.isNaN(x) || Double.isInfinite(x)) {
              if (!Double.isInfinite(original) && !Double.isNaN(original)) {
                throw Err.overflow(t, "intermediate overflow in fsum");
              }
              if (Double.isInfinite(original)) {
                special[1] += original;
              }
              special[0] += original;
              count[0] = 0;
            } else {
              if (i == partials.length) {
                store[0] = Arrays.copyOf(partials, i * 2);
              }
              store[0][i] = x;
              count[0] = i + 1;
            }
          }
        });
    if (special[0] != 0.0) {
      if (Double.isNaN(special[1])) {
        throw Err.value(t, "-inf + inf in fsum");
      }
      return special[0];
    }
    return rounded(store[0], count[0]);
  }

  /** The partial sums, from the largest down, with a half-way case decided by what remains. */
  private static double rounded(double[] p, int count) {
    int n = count;
    double hi = 0;
    double lo = 0;
    if (n > 0) {
      hi = p[--n];
      while (n > 0) {
        double x = hi;
        double y = p[--n];
        hi = x + y;
        lo = y - (hi - x);
        if (lo != 0.0) {
          break;
        }
      }
      if (n > 0 && ((lo < 0.0 && p[n - 1] < 0.0) || (lo > 0.0 && p[n - 1] > 0.0))) {
        double y = lo * 2.0;
        double x = hi + y;
        if (y == x - hi) {
          hi = x;
        }
      }
    }
    return hi;
  }

  /**
   * Ints first, as long as pairs of them come and fit a machine word, then pairs with a float,
   * added without rounding as long as the sum is finite; from the first other pair on by {@code *}
   * and {@code +} (Modules/mathmodule.c).
   */
  static PyObject sumprod(ThreadState t, PyObject p, PyObject q) {
    PyObject a = Iterables.iter(t, p);
    PyObject b = Iterables.iter(t, q);
    PyObject total = PyInt.ZERO;
    @Nullable BigDecimal exact = BigDecimal.ZERO; // null once it is part of the total
    boolean ints = true;
    boolean floats = false;
    while (true) {
      PyObject x = Iterables.next(t, a);
      PyObject y = Iterables.next(t, b);
      if (x == null || y == null) {
        if (x != null || y != null) {
          throw Err.value(t, "Inputs are not the same length");
        }
        return floats && exact != null ? plus(t, total, exact) : total;
      }
      if (ints && x.type() == PyInt.TYPE && y.type() == PyInt.TYPE) {
        total = Arithmetic.add(t, total, Arithmetic.multiply(t, x, y));
        ints = total instanceof PyInt sum && sum.fitsLong();
        continue;
      }
      ints = false;
      if (exact != null) {
        BigDecimal after = isFinitePair(x, y) ? exact.add(product(t, x, y)) : null;
        if (after != null && Double.isFinite(after.doubleValue())) {
          exact = after;
          floats = true;
          continue;
        }
        total = floats ? plus(t, total, exact) : total;
        exact = null;
      }
      total = Arithmetic.add(t, total, Arithmetic.multiply(t, x, y));
    }
  }

  private static PyObject plus(ThreadState t, PyObject total, BigDecimal exact) {
    return Arithmetic.add(t, total, PyFloat.of(exact.doubleValue()));
  }

  private static BigDecimal product(ThreadState t, PyObject x, PyObject y) {
    return new BigDecimal(PyFloat.asDouble(t, x)).multiply(new BigDecimal(PyFloat.asDouble(t, y)));
  }

  /** A float with a float or an int that a float can stand for. */
  private static boolean isFinitePair(PyObject x, PyObject y) {
    return (x instanceof PyFloat || y instanceof PyFloat) && isFinite(x) && isFinite(y);
  }

  private static boolean isFinite(PyObject o) {
    if (o.type() == PyFloat.TYPE && o instanceof PyFloat f) {
      return Double.isFinite(f.value());
    }
    return (o.type() == PyInt.TYPE || o.type() == PyBool.TYPE)
        && o instanceof PyInt i
        && (i.fitsLong() || i.bigValue().bitLength() < 1024);
  }

  /**
   * The Euclidean length: scaled to avoid overflow, summed in double-double, corrected once ({@code
   * vector_norm}).
   *
   * @param v absolute values; changed
   */
  static double norm(double[] v) {
    double max = 0;
    boolean nan = false;
    for (double x : v) {
      nan |= Double.isNaN(x);
      max = Math.max(max, Double.isNaN(x) ? 0 : x);
    }
    if (Double.isInfinite(max)) {
      return max;
    }
    if (nan) {
      return Double.NaN;
    }
    if (max == 0.0 || v.length <= 1) {
      return max;
    }
    int e = Math.getExponent(max) + 1;
    if (e < -1021) { // the scale would overflow: lift subnormals first
      for (int i = 0; i < v.length; i++) {
        v[i] /= Double.MIN_NORMAL;
      }
      return Double.MIN_NORMAL * norm(v);
    }
    double scale = Math.scalb(1.0, -e);
    double csum = 1.0;
    double frac1 = 0;
    double frac2 = 0;
    for (double item : v) {
      double x = item * scale;
      double hi = x * x;
      double lo = Math.fma(x, x, -hi);
      double sum = csum + hi;
      frac2 += (csum - sum) + hi;
      csum = sum;
      frac1 += lo;
    }
    double h = Math.sqrt(csum - 1.0 + (frac1 + frac2));
    double hi = -h * h;
    double lo = Math.fma(-h, h, -hi);
    double sum = csum + hi;
    frac2 += (csum - sum) + hi;
    frac1 += lo;
    double x = sum - 1.0 + (frac1 + frac2);
    h += x / (2.0 * h);
    return h / scale;
  }
}
