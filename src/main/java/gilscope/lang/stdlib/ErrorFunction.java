package gilscope.lang.stdlib;

/**
 * The error function and its complement, by the rational approximations and the split of the
 * argument that C libraries use since Sun's fdlibm (s_erf.c), so that results agree with theirs to
 * the last digit but for rare cases. Stateless.
 */
final class ErrorFunction {
  private static final double NEAR_ONE = 0.84506291151046752929687500;
  private static final double TINY_SCALE = 0.128379167095512586316;

  private static final double[] P_SMALL = {
    1.28379167095512558561e-01,
    -3.25042107247001499370e-01,
    -2.84817495755985104766e-02,
    -5.77027029648944159157e-03,
    -2.37630166566501626084e-05
  };
  private static final double[] Q_SMALL = {
    1.0,
    3.97917223959155352819e-01,
    6.50222499887672944485e-02,
    5.08130628187576562776e-03,
    1.32494738004321644526e-04,
    -3.96022827877536812320e-06
  };
  private static final double[] P_ONE = {
    -2.36211856075265944077e-03, 4.14856118683748331666e-01, -3.72207876035701323847e-01,
    3.18346619901161753674e-01, -1.10894694282396677476e-01, 3.54783043256182359371e-02,
    -2.16637559486879084300e-03
  };
  private static final double[] Q_ONE = {
    1.0,
    1.06420880400844228286e-01,
    5.40397917702171048937e-01,
    7.18286544141962662868e-02,
    1.26171219808761642112e-01,
    1.36370839120290507362e-02,
    1.19844998467991074170e-02
  };
  private static final double[] P_MIDDLE = {
    -9.86494403484714822705e-03, -6.93858572707181764372e-01, -1.05586262253232909814e+01,
    -6.23753324503260060396e+01, -1.62396669462573470355e+02, -1.84605092906711035994e+02,
    -8.12874355063065934246e+01, -9.81432934416914548592e+00
  };
  private static final double[] Q_MIDDLE = {
    1.0,
    1.96512716674392571292e+01,
    1.37657754143519042600e+02,
    4.34565877475229228821e+02,
    6.45387271733267880336e+02,
    4.29008140027567833386e+02,
    1.08635005541779435134e+02,
    6.57024977031928170135e+00,
    -6.04244152148580987438e-02
  };
  private static final double[] P_TAIL = {
    -9.86494292470009928597e-03, -7.99283237680523006574e-01, -1.77579549177547519889e+01,
    -1.60636384855821916062e+02, -6.37566443368389627722e+02, -1.02509513161107724954e+03,
    -4.83519191608651397019e+02
  };
  private static final double[] Q_TAIL = {
    1.0,
    3.03380607434824582924e+01,
    3.25792512996573918826e+02,
    1.53672958608443695994e+03,
    3.19985821950859553908e+03,
    2.55305040643316442583e+03,
    4.74528541206955367215e+02,
    -2.24409524465858183362e+01
  };

  private ErrorFunction() {}

  static double erf(double x) {
    double a = Math.abs(x);
    if (Double.isNaN(x)) {
      return x;
    }
    if (a < 0.84375) {
      if (a < 0x1p-28) {
        return x + TINY_SCALE * x;
      }
      double z = x * x;
      return x + x * (polynomial(P_SMALL, z) / polynomial(Q_SMALL, z));
    }
    double y;
    if (a < 1.25) {
      y = NEAR_ONE + polynomial(P_ONE, a - 1.0) / polynomial(Q_ONE, a - 1.0);
    } else if (a >= 6) {
      y = 1.0;
    } else {
      y = 1.0 - tail(a);
    }
    return x < 0 ? -y : y;
  }

  static double erfc(double x) {
    double a = Math.abs(x);
    if (Double.isNaN(x)) {
      return x;
    }
    if (a < 0.84375) {
      if (a < 0x1p-56) {
        return 1.0 - x;
      }
      double z = x * x;
      double y = polynomial(P_SMALL, z) / polynomial(Q_SMALL, z);
      return x < 0.25 ? 1.0 - (x + x * y) : 0.5 - (x * y + (x - 0.5));
    }
    if (a < 1.25) {
      double y = polynomial(P_ONE, a - 1.0) / polynomial(Q_ONE, a - 1.0);
      return x >= 0 ? 1.0 - NEAR_ONE - y : 1.0 + (NEAR_ONE + y);
    }
    if (a >= 28 || x <= -6) {
      return x > 0 ? 0 : 2.0;
    }
    return x > 0 ? tail(a) : 2.0 - tail(a);
  }

  /** erfc for an argument of 1.25 to 28. */
  private static double tail(double a) {
    double s = 1.0 / (a * a);
    boolean middle = a < 1 / 0.35;
    double ratio =
        polynomial(middle ? P_MIDDLE : P_TAIL, s) / polynomial(middle ? Q_MIDDLE : Q_TAIL, s);
    double z = Double.longBitsToDouble(Double.doubleToRawLongBits(a) & 0xffff_ffff_0000_0000L);
    return Math.exp(-z * z - 0.5625) * Math.exp((z - a) * (z + a) + ratio) / a;
  }

  /** In pairs of powers of x squared, as glibc sums them. */
  private static double polynomial(double[] c, double x) {
    double square = x * x;
    double power = square;
    double r = c[0] + x * c[1];
    for (int i = 2; i < c.length; i += 2) {
      r += power * (i + 1 < c.length ? c[i] + x * c[i + 1] : c[i]);
      power *= square;
    }
    return r;
  }
}
