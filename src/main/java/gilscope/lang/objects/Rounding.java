package gilscope.lang.objects;

import java.math.BigInteger;

/** Exact rational arithmetic rounded once to a double, half to even. */
final class Rounding {
  private Rounding() {}

  /** {@code a / b}; infinite if too large. */
  static double divide(BigInteger a, BigInteger b) {
    int sign = a.signum() * b.signum();
    if (sign == 0) {
      return b.signum() < 0 ? -0.0 : 0.0;
    }
    BigInteger n = a.abs();
    BigInteger d = b.abs();
    int shift =
        66
            - (n.bitLength()
                - d.bitLength()); // a quotient of 66 or 67 bits: 53 and plenty to round by
    BigInteger[] qr =
        shift >= 0
            ? n.shiftLeft(shift).divideAndRemainder(d)
            : n.divideAndRemainder(d.shiftLeft(-shift));
    return sign * scaled(qr[0], -shift, qr[1].signum() != 0);
  }

  /**
   * {@code magnitude * 2**exponent} rounded.
   *
   * @param magnitude not negative
   * @param sticky true if the real magnitude is a little larger than this
   */
  static double scaled(BigInteger magnitude, long exponent, boolean sticky) {
    if (magnitude.signum() == 0) {
      return 0.0;
    }
    int bits = magnitude.bitLength();
    long top = bits + exponent; // magnitude is in [2**(top-1), 2**top)
    if (top > 1024) {
      return Double.POSITIVE_INFINITY;
    }
    long precision = Math.min(53, top + 1074);
    if (precision < 0) {
      return 0.0;
    }
    int drop = (int) (bits - precision);
    BigInteger kept = magnitude;
    if (drop > 0) {
      kept = magnitude.shiftRight(drop);
      boolean half = magnitude.testBit(drop - 1);
      boolean rest = sticky || magnitude.getLowestSetBit() < drop - 1;
      if (half && (rest || kept.testBit(0))) {
        kept = kept.add(BigInteger.ONE);
      }
    } else {
      drop = 0;
    }
    return Math.scalb(kept.doubleValue(), (int) Math.max(exponent + drop, -5000));
  }
}
