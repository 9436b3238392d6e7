package gilscope.lang.stdlib;

/**
 * The functions of {@code math} that Java's {@link Math} lacks. Gamma is Lanczos' approximation
 * with Boost's thirteen coefficients, as in CPython's {@code mathmodule.c}; erf and erfc are the
 * series and the continued fraction that CPython itself used before it required C99. Not a number
 * is the answer outside the domain.
 */
final class SpecialFunctions {
  private static final double LANCZOS_G = 6.024680040776729583740234375;
  private static final double LANCZOS_G_MINUS_HALF = 5.524680040776729583740234375;

  private static final double[] LANCZOS_NUMERATOR = {
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786772,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408
  };

  private static final double[] LANCZOS_DENOMINATOR = {
    0.0,
    39916800.0,
    120543840.0,
    150917976.0,
    105258076.0,
    45995730.0,
    13339535.0,
    2637558.0,
    357423.0,
    32670.0,
    1925.0,
    66.0,
    1.0
  };

  private static final double LOG_PI = 1.144729885849400174143427351353058711647;
  private static final double LN2 = 0.6931471805599453094172321214581765680755;

  private SpecialFunctions() {}

  // ---- gamma

  private static double lanczosSum(double x) {
    double num = 0;
    double den = 0;
    if (x < 5.0) {
      for (int i = LANCZOS_NUMERATOR.length - 1; i >= 0; i--) {
        num = num * x + LANCZOS_NUMERATOR[i];
        den = den * x + LANCZOS_DENOMINATOR[i];
      }
    } else {
      for (int i = 0; i < LANCZOS_NUMERATOR.length; i++) {
        num = num / x + LANCZOS_NUMERATOR[i];
        den = den / x + LANCZOS_DENOMINATOR[i];
      }
    }
    return num / den;
  }

  /** sin(pi x), accurate near the integers. */
  private static double sinPi(double x) {
    double y = Math.abs(x) % 2.0;
    double r =
        switch ((int) Math.round(2.0 * y)) {
          case 0 -> Math.sin(Math.PI * y);
          case 1 -> Math.cos(Math.PI * (y - 0.5));
          case 2 -> Math.sin(Math.PI * (1.0 - y));
          case 3 -> -Math.cos(Math.PI * (y - 1.5));
          default -> Math.sin(Math.PI * (y - 2.0));
        };
    return Math.copySign(1.0, x) * r;
  }

  /** Infinite where it overflows; NaN at the poles. */
  static double gamma(double x) {
    if (Double.isNaN(x) || x == Double.POSITIVE_INFINITY) {
      return x;
    }
    if (x == Double.NEGATIVE_INFINITY || x == 0) {
      return Double.NaN;
    }
    if (x == Math.floor(x)) {
      if (x < 0) {
        return Double.NaN;
      }
      if (x <= 23) {
        double f = 1;
        for (int i = 2; i < x; i++) {
          f *= i;
        }
        return f;
      }
    }
    double abs = Math.abs(x);
    if (abs < 1e-20) {
      return 1.0 / x;
    }
    if (abs > 200.0) {
      return x < 0 ? 0.0 / sinPi(x) : Double.POSITIVE_INFINITY;
    }
    double y = abs + LANCZOS_G_MINUS_HALF;
    double z;
    if (abs > LANCZOS_G_MINUS_HALF) {
      double q = y - abs;
      z = q - LANCZOS_G_MINUS_HALF;
    } else {
      double q = y - LANCZOS_G_MINUS_HALF;
      z = q - abs;
    }
    z = z * LANCZOS_G / y;
    double r;
    if (x < 0) {
      r = -Math.PI / sinPi(abs) / abs * Math.exp(y) / lanczosSum(abs);
      r -= z * r;
      if (abs < 140.0) {
        r /= Math.pow(y, abs - 0.5);
      } else {
        double root = Math.pow(y, abs / 2.0 - 0.25);
        r /= root;
        r /= root;
      }
    } else {
      r = lanczosSum(abs) / Math.exp(y);
      r += z * r;
      if (abs < 140.0) {
        r *= Math.pow(y, abs - 0.5);
      } else {
        double root = Math.pow(y, abs / 2.0 - 0.25);
        r *= root;
        r *= root;
      }
    }
    return r;
  }

  /** log |gamma(x)|; NaN at the poles. */
  static double logGamma(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (Double.isInfinite(x)) {
      return Double.POSITIVE_INFINITY;
    }
    if (x == Math.floor(x) && x <= 2.0) {
      return x <= 0.0 ? Double.NaN : 0.0;
    }
    double abs = Math.abs(x);
    if (abs < 1e-20) {
      return -Math.log(abs);
    }
    double r = Math.log(lanczosSum(abs)) - LANCZOS_G;
    r += (abs - 0.5) * (Math.log(abs + LANCZOS_G - 0.5) - 1);
    return x < 0 ? LOG_PI - Math.log(Math.abs(sinPi(abs))) - Math.log(abs) - r : r;
  }

  // ---- inverse hyperbolic functions

  static double asinh(double x) {
    double a = Math.abs(x);
    double r;
    if (Double.isNaN(x) || Double.isInfinite(x) || a < 0x1p-28) {
      return x;
    }
    if (a > 0x1p28) {
      r = Math.log(a) + LN2;
    } else if (a > 2.0) {
      r = Math.log(2.0 * a + 1.0 / (Math.sqrt(a * a + 1.0) + a));
    } else {
      double s = a * a;
      r = Math.log1p(a + s / (1.0 + Math.sqrt(1.0 + s)));
    }
    return Math.copySign(r, x);
  }

  static double acosh(double x) {
    if (x < 1.0) {
      return Double.NaN;
    }
    if (x >= 0x1p28) {
      return Double.isInfinite(x) ? x : Math.log(x) + LN2;
    }
    if (x > 2.0) {
      return Math.log(2.0 * x - 1.0 / (x + Math.sqrt(x * x - 1.0)));
    }
    double s = x - 1.0;
    return Math.log1p(s + Math.sqrt(2.0 * s + s * s));
  }

  static double atanh(double x) {
    double a = Math.abs(x);
    if (a >= 1.0) {
      return Double.NaN;
    }
    if (a < 0x1p-28) {
      return x;
    }
    double s = a + a;
    double r = a < 0.5 ? 0.5 * Math.log1p(s + s * a / (1.0 - a)) : 0.5 * Math.log1p(s / (1.0 - a));
    return Math.copySign(r, x);
  }

  // ---- logarithms

  /** Exact for powers of two. */
  static double log2(double x) {
    if (!(x > 0) || Double.isInfinite(x)) {
      return Math.log(x);
    }
    int e = Math.getExponent(x);
    double m = x;
    if (e < Double.MIN_EXPONENT) {
      m = x * 0x1p54;
      e = Math.getExponent(m) - 54;
      m = Math.scalb(m, -(e + 54));
    } else {
      m = Math.scalb(m, -e);
    }
    if (m > Math.sqrt(2.0)) { // keep the two parts from cancelling just below a power of two
      m /= 2;
      e++;
    }
    return log2(m, e);
  }

  /**
   * {@code e + log2(m)} rounded once, for m within a factor of √2 of 1: log(m) is 2·artanh(s) with
   * s = (m-1)/(m+1), whose series is summed to 70 bits, the first terms as a double and its rest.
   */
  private static double log2(double m, int e) {
    double sum = m + 1; // exact for what the rest says
    double sumRest = m - (sum - 1);
    double s = (m - 1) / sum;
    double sRest = (Math.fma(-s, sum, m - 1) - s * sumRest) / sum;
    double z = s * s;
    double zRest = Math.fma(s, s, -z) + 2 * s * sRest;
    double tail = 0;
    for (int k = 41; k >= 7; k -= 2) {
      tail = tail * z + 1.0 / k;
    }
    double fifth = 1.0 / 5 + z * tail;
    double fifthRest = FIFTH_REST + (1.0 / 5 - fifth + z * tail);
    double third = fifth * z;
    double thirdRest = Math.fma(fifth, z, -third) + fifth * zRest + fifthRest * z;
    double c = 1.0 / 3 + third;
    double cRest = 1.0 / 3 - c + third + thirdRest + THIRD_REST;
    double q = c * z;
    double qRest = Math.fma(c, z, -q) + c * zRest + cRest * z;
    double series = 1 + q;
    double seriesRest = 1 - series + q + qRest;
    double l = s * series;
    double lRest = Math.fma(s, series, -l) + s * seriesRest + sRest * series;
    double r = 2 * l * PER_LN2;
    double rRest = Math.fma(2 * l, PER_LN2, -r) + 2 * (l * PER_LN2_REST + lRest * PER_LN2);
    double whole = e + r;
    double wholeRest = (e == 0 ? r - whole : e - whole + r) + rRest;
    return whole + wholeRest;
  }

  private static final double PER_LN2 = 0x1.71547652b82fep+0;
  private static final double PER_LN2_REST = 0x1.777d0ffda0d24p-56;
  private static final double THIRD_REST = 0x1.5555555555555p-56;
  private static final double FIFTH_REST = -0x1.999999999999ap-57;
}
