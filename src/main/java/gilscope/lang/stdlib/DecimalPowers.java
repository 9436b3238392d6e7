package gilscope.lang.stdlib;

import java.math.BigInteger;

/** Powers of ten, and how many decimal digits a number has. */
final class DecimalPowers {
  private static final double LOG10_2 = Math.log10(2);

  private static final int KEPT = 256;

  private static final BigInteger[] TENS = tens();

  private DecimalPowers() {}

  private static BigInteger[] tens() {
    BigInteger[] all = new BigInteger[KEPT];
    all[0] = BigInteger.ONE;
    for (int i = 1; i < KEPT; i++) {
      all[i] = all[i - 1].multiply(BigInteger.TEN);
    }
    return all;
  }

  /**
   * {@code 10 ** n}.
   *
   * @throws ArithmeticException if no machine could hold it
   */
  static BigInteger tenTo(long n) {
    return n < KEPT ? TENS[(int) n] : BigInteger.TEN.pow(Math.toIntExact(n));
  }

  /** Of a number that is not negative; 1 for zero. */
  static int digits(BigInteger n) {
    int bits = n.bitLength();
    if (bits <= 3) {
      return n.intValue() < 10 ? 1 : 2;
    }
    // the leading bits tell, unless the number is close to a power of ten
    int shift = Math.max(0, bits - 62);
    double log = Math.log10(n.shiftRight(shift).doubleValue()) + shift * LOG10_2;
    int whole = (int) Math.rint(log);
    if (Math.abs(log - whole) > 1e-6) {
      return (int) log + 1;
    }
    return n.compareTo(tenTo(whole)) >= 0 ? whole + 1 : whole;
  }
}
