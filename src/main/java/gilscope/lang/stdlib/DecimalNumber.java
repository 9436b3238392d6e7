package gilscope.lang.stdlib;

import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A decimal number as the General Decimal Arithmetic specification has it: a sign, a coefficient
 * and an exponent, or an infinity, or a NaN whose coefficient is its payload. Immutable.
 */
final class DecimalNumber {
  /** What a number is. */
  enum Kind {
    FINITE,
    INFINITE,
    QUIET_NAN,
    SIGNALING_NAN
  }

  static final DecimalNumber ZERO = finite(false, BigInteger.ZERO, 0);
  static final DecimalNumber ONE = finite(false, BigInteger.ONE, 0);
  static final DecimalNumber NAN = new DecimalNumber(false, Kind.QUIET_NAN, BigInteger.ZERO, 0);

  final boolean negative;
  final Kind kind;

  /** Not negative. */
  final BigInteger coefficient;

  final long exponent;

  /** The number of decimal digits of the coefficient, at least 1; 0 until it is asked for. */
  private int digits;

  private DecimalNumber(boolean negative, Kind kind, BigInteger coefficient, long exponent) {
    this.negative = negative;
    this.kind = kind;
    this.coefficient = coefficient;
    this.exponent = exponent;
  }

  static DecimalNumber finite(boolean negative, BigInteger coefficient, long exponent) {
    return new DecimalNumber(negative, Kind.FINITE, coefficient, exponent);
  }

  static DecimalNumber of(long value) {
    return of(BigInteger.valueOf(value));
  }

  static DecimalNumber of(BigInteger value) {
    return finite(value.signum() < 0, value.abs(), 0);
  }

  static DecimalNumber infinite(boolean negative) {
    return new DecimalNumber(negative, Kind.INFINITE, BigInteger.ZERO, 0);
  }

  static DecimalNumber nan(boolean negative, boolean signaling, BigInteger payload) {
    return new DecimalNumber(negative, signaling ? Kind.SIGNALING_NAN : Kind.QUIET_NAN, payload, 0);
  }

  boolean isFinite() {
    return kind == Kind.FINITE;
  }

  boolean isInfinite() {
    return kind == Kind.INFINITE;
  }

  boolean isNan() {
    return kind == Kind.QUIET_NAN || kind == Kind.SIGNALING_NAN;
  }

  boolean isSignaling() {
    return kind == Kind.SIGNALING_NAN;
  }

  boolean isZero() {
    return kind == Kind.FINITE && coefficient.signum() == 0;
  }

  /** −1 or 1: of a zero too. */
  int sign() {
    return negative ? -1 : 1;
  }

  int digits() {
    int n = digits;
    if (n == 0) {
      n = DecimalPowers.digits(coefficient);
      digits = n;
    }
    return n;
  }

  /** The exponent of the leading digit. */
  long adjusted() {
    return exponent + digits() - 1;
  }

  DecimalNumber withSign(boolean sign) {
    return sign == negative ? this : new DecimalNumber(sign, kind, coefficient, exponent);
  }

  /** True for a finite number without a fraction. */
  boolean isInteger() {
    return isFinite()
        && (exponent >= 0
            || coefficient.signum() == 0
            || (-exponent < digits()
                && coefficient.mod(DecimalPowers.tenTo(-exponent)).signum() == 0));
  }

  /** Of an integer. */
  boolean isOdd() {
    if (exponent > 0 || coefficient.signum() == 0) {
      return false;
    }
    return (exponent == 0 ? coefficient : coefficient.divide(DecimalPowers.tenTo(-exponent)))
        .testBit(0);
  }

  /** Towards zero; only for finite numbers. */
  BigInteger truncated() {
    BigInteger whole;
    if (exponent >= 0) {
      whole =
          coefficient.signum() == 0
              ? BigInteger.ZERO
              : coefficient.multiply(DecimalPowers.tenTo(exponent));
    } else {
      whole =
          -exponent >= digits()
              ? BigInteger.ZERO
              : coefficient.divide(DecimalPowers.tenTo(-exponent));
    }
    return negative ? whole.negate() : whole;
  }

  // ---- texts

  /** The number that the text is, exactly; null if it is none. */
  static @Nullable DecimalNumber parse(String s) {
    int i = 0;
    boolean negative = false;
    if (i < s.length() && (s.charAt(i) == '-' || s.charAt(i) == '+')) {
      negative = s.charAt(i++) == '-';
    }
    String rest = s.substring(i).toLowerCase(Locale.ROOT);
    if (rest.equals("inf") || rest.equals("infinity")) {
      return infinite(negative);
    }
    if (rest.startsWith("nan") || rest.startsWith("snan")) {
      boolean signaling = rest.charAt(0) == 's';
      String payload = rest.substring(signaling ? 4 : 3);
      return !areDigits(payload)
          ? null
          : nan(negative, signaling, payload.isEmpty() ? BigInteger.ZERO : new BigInteger(payload));
    }
    int e = rest.indexOf('e');
    String mantissa = e < 0 ? rest : rest.substring(0, e);
    int point = mantissa.indexOf('.');
    String whole = point < 0 ? mantissa : mantissa.substring(0, point);
    String fraction = point < 0 ? "" : mantissa.substring(point + 1);
    if (!areDigits(whole) || !areDigits(fraction) || whole.length() + fraction.length() == 0) {
      return null;
    }
    long exponent = 0;
    if (e >= 0) {
      String text = rest.substring(e + 1);
      boolean down = text.startsWith("-");
      String number = down || text.startsWith("+") ? text.substring(1) : text;
      if (number.isEmpty() || !areDigits(number)) {
        return null;
      }
      exponent = down ? -clipped(number) : clipped(number);
    }
    return finite(negative, new BigInteger(whole + fraction), exponent - fraction.length());
  }

  private static boolean areDigits(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) < '0' || s.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** An exponent's digits; what no number can have is cut down to what overflows still. */
  private static long clipped(String digits) {
    String s = digits.replaceFirst("^0+(?=.)", "");
    return s.length() > 18 ? 4 * DecimalTerms.MAX : Long.parseLong(s);
  }

  /** Scientific notation, or engineering notation, whose exponents are multiples of three. */
  String text(boolean engineering, boolean capitals) {
    String s = negative ? "-" : "";
    if (isInfinite()) {
      return s + "Infinity";
    }
    if (isNan()) {
      return s
          + (isSignaling() ? "sNaN" : "NaN")
          + (coefficient.signum() == 0 ? "" : coefficient.toString());
    }
    String d = coefficient.toString();
    long left = exponent + d.length(); // digits before the point if there were no exponent
    long point; // where the point goes
    if (exponent <= 0 && left > -6) {
      point = left;
    } else if (!engineering) {
      point = 1;
    } else if (coefficient.signum() == 0) {
      point = Math.floorMod(left + 1, 3L) - 1;
    } else {
      point = Math.floorMod(left - 1, 3L) + 1;
    }
    StringBuilder out = new StringBuilder(s);
    if (point <= 0) {
      out.append("0.").repeat('0', (int) -point).append(d);
    } else if (point >= d.length()) {
      out.append(d).repeat('0', (int) point - d.length());
    } else {
      out.append(d, 0, (int) point).append('.').append(d, (int) point, d.length());
    }
    if (left != point) {
      out.append(capitals ? "E" : "e").append(left > point ? "+" : "").append(left - point);
    }
    return out.toString();
  }

  @Override
  public String toString() {
    return text(false, true);
  }
}
