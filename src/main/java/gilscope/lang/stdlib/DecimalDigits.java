package gilscope.lang.stdlib;

import gilscope.lang.stdlib.DecimalSignal.Bit;
import java.math.BigInteger;
import java.util.function.IntBinaryOperator;

/** Operations on the digits of decimal numbers: logical ones, shifts, and the exponent. */
final class DecimalDigits {
  private DecimalDigits() {}

  private static boolean isLogical(DecimalNumber n) {
    if (!n.isFinite() || n.negative || n.exponent != 0) {
      return false;
    }
    String s = n.coefficient.toString();
    return s.chars().allMatch(c -> c == '0' || c == '1');
  }

  /** Digit by digit, of numbers whose digits are zeros and ones. */
  static DecimalNumber logical(
      DecimalWork w, DecimalNumber a, DecimalNumber b, IntBinaryOperator op) {
    if (!isLogical(a) || !isLogical(b)) {
      return w.nan(Bit.INVALID_OPERATION);
    }
    BigInteger x = new BigInteger(a.coefficient.toString(), 2);
    BigInteger y = new BigInteger(b.coefficient.toString(), 2);
    StringBuilder digits = new StringBuilder();
    for (int i = Math.max(x.bitLength(), y.bitLength()) - 1; i >= 0; i--) {
      digits.append(op.applyAsInt(x.testBit(i) ? 1 : 0, y.testBit(i) ? 1 : 0));
    }
    return cut(w, DecimalNumber.finite(false, new BigInteger("0" + digits), 0));
  }

  static DecimalNumber invert(DecimalWork w, DecimalNumber a) {
    if (!isLogical(a)) {
      return w.nan(Bit.INVALID_OPERATION);
    }
    BigInteger ones =
        DecimalPowers.tenTo(w.terms.prec()).subtract(BigInteger.ONE).divide(BigInteger.valueOf(9));
    return DecimalNumber.finite(false, ones.subtract(cut(w, a).coefficient), 0);
  }

  /** The last digits, as many as the precision has. */
  private static DecimalNumber cut(DecimalWork w, DecimalNumber n) {
    return n.digits() <= w.terms.prec()
        ? n
        : DecimalNumber.finite(
            n.negative, n.coefficient.mod(DecimalPowers.tenTo(w.terms.prec())), n.exponent);
  }

  /** The number of places in {@code b}, if it is a whole number up to {@code most}; else null. */
  private static boolean isCount(DecimalNumber b, long most) {
    return b.isFinite()
        && b.exponent == 0
        && b.coefficient.compareTo(BigInteger.valueOf(most)) <= 0;
  }

  static DecimalNumber shift(DecimalWork w, DecimalNumber a, DecimalNumber b) {
    if (DecimalWork.anyNan(a, b)) {
      return w.propagated(a, b);
    }
    if (!isCount(b, w.terms.prec())) {
      return w.nan(Bit.INVALID_OPERATION);
    }
    if (a.isInfinite()) {
      return a;
    }
    BigInteger ten = DecimalPowers.tenTo(b.coefficient.longValue());
    if (b.negative) {
      DecimalNumber n = cut(w, a);
      return DecimalNumber.finite(n.negative, n.coefficient.divide(ten), n.exponent);
    }
    return cut(w, DecimalNumber.finite(a.negative, a.coefficient.multiply(ten), a.exponent));
  }

  static DecimalNumber rotate(DecimalWork w, DecimalNumber a, DecimalNumber b) {
    if (DecimalWork.anyNan(a, b)) {
      return w.propagated(a, b);
    }
    long prec = w.terms.prec();
    if (!isCount(b, prec)) {
      return w.nan(Bit.INVALID_OPERATION);
    }
    if (a.isInfinite()) {
      return a;
    }
    long n = b.coefficient.longValue();
    long left = b.negative ? prec - n : n;
    BigInteger[] parts = cut(w, a).coefficient.divideAndRemainder(DecimalPowers.tenTo(prec - left));
    return DecimalNumber.finite(
        a.negative, parts[1].multiply(DecimalPowers.tenTo(left)).add(parts[0]), a.exponent);
  }

  /** {@code a} with {@code b} added to its exponent. */
  static DecimalNumber scaleb(DecimalWork w, DecimalNumber a, DecimalNumber b) {
    if (DecimalWork.anyNan(a, b)) {
      return w.propagated(a, b);
    }
    if (!isCount(b, 2 * (w.terms.emax() + w.terms.prec()))) {
      return w.nan(Bit.INVALID_OPERATION);
    }
    if (a.isInfinite()) {
      return a;
    }
    long n = b.coefficient.longValue();
    return w.fix(
        DecimalNumber.finite(a.negative, a.coefficient, a.exponent + (b.negative ? -n : n)));
  }

  /** The exponent of the leading digit. */
  static DecimalNumber logb(DecimalWork w, DecimalNumber a) {
    if (a.isNan()) {
      return w.propagated(a);
    }
    if (a.isInfinite()) {
      return DecimalNumber.infinite(false);
    }
    if (a.isZero()) {
      w.status |= Bit.DIVISION_BY_ZERO;
      return DecimalNumber.infinite(true);
    }
    return w.fix(DecimalNumber.of(a.adjusted()));
  }

  static boolean sameQuantum(DecimalNumber a, DecimalNumber b) {
    if (a.isFinite() && b.isFinite()) {
      return a.exponent == b.exponent;
    }
    return (a.isNan() && b.isNan()) || (a.isInfinite() && b.isInfinite());
  }
}
