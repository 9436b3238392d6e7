package gilscope.lang.objects;

import java.math.BigInteger;

/**
 * The double nearest to a decimal number of up to 18 digits, ties to even, by one or two
 * multiplications: D. Lemire, Number Parsing at a Gigabyte per Second (2021). What that cannot
 * decide is left to {@link Double#parseDouble}.
 */
public final class DecimalReading {
  private static final int MANY_DIGITS = 18;

  /** Powers of ten further from 1 are rare. */
  private static final int MANY_POWERS = 64;

  /** What is kept of a product: the mantissa with its hidden bit, and two to round by. */
  private static final int SHIFT = 64 - 52 - 3;

  /** The first 128 bits of the powers of five from {@code -MANY_POWERS} on, their highest bit 1. */
  private static final long[] HIGH = new long[2 * MANY_POWERS + 1];

  private static final long[] LOW = new long[2 * MANY_POWERS + 1];

  static {
    for (int q = -MANY_POWERS; q <= MANY_POWERS; q++) {
      BigInteger five = BigInteger.valueOf(5).pow(Math.abs(q));
      BigInteger bits =
          q < 0
              ? BigInteger.TWO.pow(2 * five.bitLength() + 128).divide(five).add(BigInteger.ONE)
              : five.shiftLeft(128);
      bits = bits.shiftRight(bits.bitLength() - 128);
      if (q < 0 && q >= -27) { // these are not cut, but rounded up
        bits = BigInteger.TWO.pow(five.bitLength() + 127).divide(five).add(BigInteger.ONE);
      }
      HIGH[q + MANY_POWERS] = bits.shiftRight(64).longValue();
      LOW[q + MANY_POWERS] = bits.longValue();
    }
  }

  private DecimalReading() {}

  /**
   * As {@link Double#parseDouble}.
   *
   * @param s a decimal number in ASCII: sign, digits with or without a point, exponent; no spaces
   */
  public static double parse(String s) {
    int n = s.length();
    int i = n > 0 && (s.charAt(0) == '-' || s.charAt(0) == '+') ? 1 : 0;
    long digits = 0;
    int count = 0;
    int point = -1;
    for (; i < n; i++) {
      char c = s.charAt(i);
      if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
        count += digits == 0 ? 0 : 1;
      } else if (c == '.' && point < 0) {
        point = i;
      } else {
        break;
      }
      if (count > MANY_DIGITS) {
        return Double.parseDouble(s);
      }
    }
    int power = point < 0 ? 0 : point + 1 - i;
    if (i < n) {
      int more = exponent(s, i);
      if (more == Integer.MAX_VALUE) {
        return Double.parseDouble(s);
      }
      power += more;
    }
    if (digits == 0 || power < -MANY_POWERS || power > MANY_POWERS) {
      return Double.parseDouble(s);
    }
    long bits = nearest(digits, power);
    if (bits < 0) {
      return Double.parseDouble(s);
    }
    double v = Double.longBitsToDouble(bits);
    return s.charAt(0) == '-' ? -v : v;
  }

  /** The number after the letter at {@code at}; {@code MAX_VALUE} if it is not a small one. */
  private static int exponent(String s, int at) {
    int n = s.length();
    boolean minus = at + 1 < n && s.charAt(at + 1) == '-';
    int i = minus || (at + 1 < n && s.charAt(at + 1) == '+') ? at + 2 : at + 1;
    if ((s.charAt(at) | 0x20) != 'e' || i == n || n - i > 3) {
      return Integer.MAX_VALUE;
    }
    int v = 0;
    for (; i < n; i++) {
      int digit = s.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return Integer.MAX_VALUE;
      }
      v = v * 10 + digit;
    }
    return minus ? -v : v;
  }

  /**
   * The bits of the double nearest to {@code digits} times ten to the {@code power}; -1 if they are
   * not found.
   *
   * @param digits above 0
   */
  private static long nearest(long digits, int power) {
    int zeros = Long.numberOfLeadingZeros(digits);
    long w = digits << zeros;
    long five = HIGH[power + MANY_POWERS];
    long high = Math.unsignedMultiplyHigh(w, five);
    long low = w * five;
    if ((high & (1L << SHIFT) - 1) == (1L << SHIFT) - 1) { // what was cut off may carry
      long more = Math.unsignedMultiplyHigh(w, LOW[power + MANY_POWERS]);
      low += more;
      if (Long.compareUnsigned(more, low) > 0) {
        high++;
      }
      if (low == -1 && (power < -27 || power > 55)) {
        return -1;
      }
    }
    int top = (int) (high >>> 63);
    long mantissa = high >>> top + SHIFT;
    int exponent = ((152170 + 65536) * power >> 16) + 63 + top - zeros + 1023;
    if (exponent <= 0 || exponent >= 2046) {
      return -1;
    }
    boolean exact = mantissa << top + SHIFT == high && Long.compareUnsigned(low, 1) <= 0;
    if (exact && power >= -4 && power <= 23 && (mantissa & 3) == 1) {
      mantissa--; // half way: down to the even one
    }
    mantissa = mantissa + (mantissa & 1) >>> 1;
    if (mantissa == 1L << 53) {
      mantissa = 1L << 52;
      exponent++;
    }
    return mantissa & (1L << 52) - 1 | (long) exponent << 52;
  }
}
