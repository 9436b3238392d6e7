package gilscope.lang.stdlib;

import gilscope.lang.stdlib.DecimalSignal.Bit;
import gilscope.lang.stdlib.DecimalTerms.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * {@code exp}, {@code ln}, {@code log10} and {@code power}. The first three are correctly rounded:
 * they are computed in binary fixed point with more and more bits until the digits behind the
 * precision can no longer be those of a tie. {@code power} takes libmpdec's steps with its working
 * precisions, so that it errs where that does.
 */
final class DecimalExponential {
  /** Bits behind the point to which {@link #LN_10} is known. */
  private static final int KEPT_BITS = 512;

  private static final BigInteger LN_10 =
      naturalLogarithm(BigInteger.TEN.shiftLeft(KEPT_BITS), KEPT_BITS);

  private static final double BITS_PER_DIGIT = Math.log(10) / Math.log(2);

  private DecimalExponential() {}

  // ---- fixed point: the number times 2 ** bits

  private static int bitsFor(long digits) {
    return Math.toIntExact((long) Math.ceil(digits * BITS_PER_DIGIT) + 16);
  }

  private static BigInteger ln10(int bits) {
    return bits <= KEPT_BITS
        ? LN_10.shiftRight(KEPT_BITS - bits)
        : naturalLogarithm(BigInteger.TEN.shiftLeft(bits), bits);
  }

  /** Of a number of small magnitude: Taylor's series of a fraction of it, squared again. */
  private static BigInteger exponential(BigInteger x, int bits) {
    int halvings = (int) Math.sqrt(bits) / 2 + 4;
    int inner = bits + 2 * halvings + 16;
    BigInteger r = x.shiftLeft(inner - bits - halvings);
    BigInteger one = BigInteger.ONE.shiftLeft(inner);
    BigInteger sum = one.add(r);
    BigInteger term = r;
    for (int n = 2; term.bitLength() > 1; n++) {
      term = term.multiply(r).shiftRight(inner).divide(BigInteger.valueOf(n));
      sum = sum.add(term);
    }
    for (int i = 0; i < halvings; i++) {
      sum = sum.multiply(sum).shiftRight(inner);
    }
    return sum.shiftRight(inner - bits);
  }

  /** Of a positive number of small magnitude: Halley's steps from a double. */
  private static BigInteger naturalLogarithm(BigInteger m, int bits) {
    double start =
        Math.log(
            new BigDecimal(m).divide(new BigDecimal(BigInteger.ONE.shiftLeft(bits))).doubleValue());
    BigInteger y =
        new BigDecimal(start)
            .multiply(new BigDecimal(BigInteger.ONE.shiftLeft(bits)))
            .toBigInteger();
    while (true) {
      BigInteger e = exponential(y, bits);
      BigInteger step = m.subtract(e).shiftLeft(bits + 1).divide(m.add(e));
      y = y.add(step);
      if (step.bitLength() < bits / 2) {
        return y;
      }
    }
  }

  private static BigInteger toFixed(DecimalNumber n, int bits) {
    BigInteger c = n.coefficient.shiftLeft(bits);
    BigInteger v =
        n.exponent >= 0
            ? c.multiply(DecimalPowers.tenTo(n.exponent))
            : c.divide(DecimalPowers.tenTo(-n.exponent));
    return n.negative ? v.negate() : v;
  }

  // ---- rounding what is known to so many digits

  /** An approximation: as many digits as asked for, the last of which may be wrong by a few. */
  @FunctionalInterface
  private interface Approximation {
    DecimalNumber to(long digits);
  }

  /** Rounds half to even, which no digits beyond would change. */
  private static DecimalNumber rounded(DecimalWork w, Approximation f) {
    long prec = w.terms.prec();
    DecimalNumber n = null;
    for (long guard = 8; n == null; guard *= 2) {
      DecimalNumber near = f.to(prec + guard);
      long spare = near.digits() - prec;
      if (spare < 4) {
        continue;
      }
      BigInteger unit = DecimalPowers.tenTo(spare);
      BigInteger tail = near.coefficient.mod(unit);
      BigInteger fromTie = tail.subtract(unit.shiftRight(1)).abs();
      if (fromTie.compareTo(BigInteger.valueOf(1000)) > 0) {
        n = near;
      }
    }
    // a sticky digit: what is computed is never exact
    return toHalfEven(
        w, DecimalNumber.finite(n.negative, DecimalArithmetic.sticky(n.coefficient), n.exponent));
  }

  /** Whatever the rounding of the context; the result is never exact. */
  private static DecimalNumber toHalfEven(DecimalWork w, DecimalNumber n) {
    DecimalTerms x = w.terms;
    DecimalWork half =
        w.in(new DecimalTerms(x.prec(), Rounding.ROUND_HALF_EVEN, x.emin(), x.emax(), 1, 0));
    DecimalNumber fixed = half.fix(n);
    w.status |= half.status | Bit.INEXACT | Bit.ROUNDED;
    return x.clamp() == 1 ? w.fix(fixed) : fixed;
  }

  static DecimalNumber exp(DecimalWork w, DecimalNumber a) {
    if (a.isNan()) {
      return w.propagated(a);
    }
    if (a.isInfinite()) {
      return a.negative ? DecimalNumber.ZERO : a;
    }
    if (a.isZero()) {
      return DecimalNumber.ONE;
    }
    DecimalTerms x = w.terms;
    if (a.adjusted() >= 20
        || a.adjusted() > 0 && Math.abs(doubleValue(a)) > 2.4 * (x.emax() - x.etiny())) {
      return toHalfEven(
          w,
          DecimalNumber.finite(
              false, BigInteger.ONE, a.negative ? x.etiny() - 1 : 2 * DecimalTerms.MAX));
    }
    if (a.adjusted() < -x.prec() - 2) {
      return toHalfEven(w, w.paddedOne(false));
    }
    return rounded(w, digits -> exponential(a, digits));
  }

  private static DecimalNumber exponential(DecimalNumber a, long digits) {
    long tens = (long) Math.floor(doubleValue(a) / Math.log(10));
    int bits = bitsFor(digits + 8 + Math.max(0, a.adjusted() + 1));
    BigInteger r = toFixed(a, bits).subtract(ln10(bits).multiply(BigInteger.valueOf(tens)));
    BigInteger e = exponential(r, bits);
    return DecimalNumber.finite(
        false, e.multiply(DecimalPowers.tenTo(digits)).shiftRight(bits), tens - digits);
  }

  private static double doubleValue(DecimalNumber n) {
    return Double.parseDouble(n.toString());
  }

  /** The logarithm of what is not a positive finite number, to any base; else null. */
  private static @Nullable DecimalNumber logarithmOfSpecial(DecimalWork w, DecimalNumber a) {
    if (a.isNan()) {
      return w.propagated(a);
    }
    if (a.isZero()) {
      return DecimalNumber.infinite(true);
    }
    if (a.negative) {
      return w.nan(Bit.INVALID_OPERATION);
    }
    if (a.isInfinite()) {
      return a;
    }
    return null;
  }

  static DecimalNumber ln(DecimalWork w, DecimalNumber a) {
    DecimalNumber known = logarithmOfSpecial(w, a);
    if (known != null) {
      return known;
    }
    if (DecimalComparison.order(a, DecimalNumber.ONE) == 0) {
      return DecimalNumber.ZERO;
    }
    return rounded(w, digits -> logarithm(a, digits, false));
  }

  static DecimalNumber log10(DecimalWork w, DecimalNumber a) {
    DecimalNumber known = logarithmOfSpecial(w, a);
    if (known != null) {
      return known;
    }
    if (a.coefficient.equals(DecimalPowers.tenTo(a.digits() - 1L))) {
      return w.fix(DecimalNumber.of(a.adjusted()));
    }
    return rounded(w, digits -> logarithm(a, digits, true));
  }

  /** Of a positive number other than one. */
  private static DecimalNumber logarithm(DecimalNumber a, long digits, boolean toTen) {
    long tens = a.adjusted();
    long lost = 0;
    if (tens == 0 || tens == -1) { // near one the logarithm is as small as the distance from it
      tens = 0;
      DecimalNumber distance =
          DecimalArithmetic.subtract(new DecimalWork(DecimalTerms.wide(30)), a, DecimalNumber.ONE);
      lost = Math.max(0, -distance.adjusted());
    }
    int bits = bitsFor(digits + 8 + lost + 20);
    BigInteger m = toFixed(DecimalNumber.finite(false, a.coefficient, a.exponent - tens), bits);
    BigInteger y = naturalLogarithm(m, bits);
    BigInteger ten = ln10(bits);
    if (tens != 0) {
      y = y.add(ten.multiply(BigInteger.valueOf(tens)));
    }
    if (toTen) {
      y = y.shiftLeft(bits).divide(ten);
    }
    long places = digits + lost;
    return DecimalNumber.finite(
        y.signum() < 0, y.abs().multiply(DecimalPowers.tenTo(places)).shiftRight(bits), -places);
  }

  // ---- powers

  static DecimalNumber power(DecimalWork w, DecimalNumber base, DecimalNumber exp) {
    if (DecimalWork.anyNan(base, exp)) {
      return w.propagated(base, exp);
    }
    boolean whole = exp.isInteger();
    boolean negative = base.negative && whole && exp.isOdd();
    if (base.isZero()) {
      if (exp.isZero()) {
        return w.nan(Bit.INVALID_OPERATION);
      }
      return exp.negative
          ? DecimalNumber.infinite(negative)
          : DecimalNumber.finite(negative, BigInteger.ZERO, 0);
    }
    if (base.negative && !whole) {
      return w.nan(Bit.INVALID_OPERATION);
    }
    DecimalNumber one = DecimalNumber.finite(negative, BigInteger.ONE, 0);
    int size = DecimalComparison.magnitudes(base, DecimalNumber.ONE);
    if (exp.isInfinite()) {
      if (size == 0) {
        w.status |= Bit.INEXACT | Bit.ROUNDED;
        return w.paddedOne(negative);
      }
      return size < 0 == exp.negative
          ? DecimalNumber.infinite(negative)
          : DecimalNumber.finite(negative, BigInteger.ZERO, 0);
    }
    if (base.isInfinite()) {
      return exp.isZero()
          ? one
          : exp.negative
              ? DecimalNumber.finite(negative, BigInteger.ZERO, 0)
              : DecimalNumber.infinite(negative);
    }
    if (exp.isZero()) {
      return one;
    }
    if (size == 0) {
      return powerOfOne(w, base, exp, whole, negative);
    }
    DecimalNumber far = outOfRange(w, base, exp, negative);
    if (far != null) {
      return w.fix(far);
    }
    return whole ? wholePower(w, base, exp, negative) : realPower(w, base, exp);
  }

  private static DecimalNumber powerOfOne(
      DecimalWork w, DecimalNumber base, DecimalNumber exp, boolean whole, boolean negative) {
    if (!whole) {
      w.status |= Bit.INEXACT | Bit.ROUNDED;
      return w.paddedOne(negative);
    }
    if (exp.negative) {
      return DecimalNumber.finite(negative, BigInteger.ONE, 0);
    }
    BigInteger zeros = exp.truncated().multiply(BigInteger.valueOf(-base.exponent));
    if (zeros.compareTo(BigInteger.valueOf(w.terms.prec() - 1)) > 0) {
      w.status |= Bit.ROUNDED;
      return w.paddedOne(negative);
    }
    long shift = Math.max(0, zeros.longValue());
    return DecimalNumber.finite(negative, DecimalPowers.tenTo(shift), -shift);
  }

  /**
   * A number that overflows or underflows if the power does by orders of magnitude; else null.
   * Which powers are found here and which only by calculating decides, with a directed rounding,
   * between zero and the least number: so the estimate is libmpdec's ({@code _qcheck_pow_bounds}).
   */
  private static @Nullable DecimalNumber outOfRange(
      DecimalWork w, DecimalNumber base, DecimalNumber exp, boolean negative) {
    long order = exp.adjusted() + logarithmOrder(base);
    boolean grows = DecimalComparison.magnitudes(base, DecimalNumber.ONE) > 0 != exp.negative;
    if (grows) {
      return order > length(w.terms.emax() + 1) ? huge(negative) : null;
    }
    if (order <= length(w.terms.etiny())) {
      return null;
    }
    w.status |= Bit.INEXACT | Bit.ROUNDED;
    return DecimalNumber.finite(negative, BigInteger.ONE, w.terms.etiny() - 1);
  }

  /** What overflows in every context, so that its rounding decides. */
  private static DecimalNumber huge(boolean negative) {
    return DecimalNumber.finite(negative, BigInteger.ONE, 2 * DecimalTerms.MAX);
  }

  private static int length(long n) {
    return Long.toString(Math.abs(n)).length();
  }

  /** At most the order of magnitude of the base's decimal logarithm. */
  private static long logarithmOrder(DecimalNumber base) {
    long tens = base.adjusted();
    if (tens > 0) {
      return length(tens) - 1L;
    }
    if (tens < -1) {
      return length(tens + 1) - 1L;
    }
    DecimalNumber fromOne =
        DecimalArithmetic.subtract(
            new DecimalWork(DecimalTerms.wide(30)), base.withSign(false), DecimalNumber.ONE);
    return fromOne.adjusted() - (tens == 0 ? 2 : 1);
  }

  private static DecimalNumber wholePower(
      DecimalWork w, DecimalNumber base, DecimalNumber exp, boolean negative) {
    DecimalTerms x = w.terms;
    long prec = x.prec() + exp.digits() + exp.exponent + 2 + (exp.negative ? 1 : 0);
    DecimalWork inner =
        w.in(new DecimalTerms(prec, Rounding.ROUND_HALF_EVEN, x.emin(), x.emax(), 1, 0));
    DecimalNumber b =
        exp.negative ? DecimalArithmetic.divide(inner, DecimalNumber.ONE, base) : base;
    BigInteger n = exp.truncated().abs();
    DecimalNumber r = b;
    for (int i = n.bitLength() - 2; i >= 0 && r.isFinite() && !r.isZero(); i--) {
      r = DecimalArithmetic.multiply(inner, r, r);
      if (n.testBit(i)) {
        r = DecimalArithmetic.multiply(inner, r, b);
      }
    }
    w.status |= inner.status;
    return w.fix(r.isInfinite() ? huge(negative) : r.withSign(negative));
  }

  private static DecimalNumber realPower(DecimalWork w, DecimalNumber base, DecimalNumber exp) {
    DecimalWork inner = w.in(DecimalTerms.wide(Math.max(base.digits(), w.terms.prec()) + 4 + 19));
    DecimalNumber r = exp(inner, DecimalArithmetic.multiply(inner, ln(inner, base), exp));
    w.status |= inner.status & Bit.ERRORS;
    w.status |= Bit.INEXACT | Bit.ROUNDED;
    if (r.isInfinite()) {
      return w.fix(huge(false));
    }
    return w.fix(DecimalComparison.order(r, DecimalNumber.ONE) == 0 ? w.paddedOne(false) : r);
  }

  /** {@code base ** exp % mod}, of integers, exactly. */
  static DecimalNumber powerModulo(
      DecimalWork w, DecimalNumber base, DecimalNumber exp, DecimalNumber mod) {
    if (base.isNan() || exp.isNan() || mod.isNan()) {
      return w.propagated(base, exp, mod);
    }
    if (!base.isInteger()
        || !exp.isInteger()
        || !mod.isInteger()
        || (exp.negative && !exp.isZero())
        || mod.isZero()
        || (base.isZero() && exp.isZero())
        || mod.adjusted() >= w.terms.prec()) {
      return w.nan(Bit.INVALID_OPERATION);
    }
    boolean negative = base.negative && exp.isOdd();
    BigInteger m = mod.truncated().abs();
    BigInteger n = exp.truncated();
    BigInteger r =
        base.exponent >= 0
            ? base.coefficient
                .multiply(BigInteger.TEN.modPow(BigInteger.valueOf(base.exponent), m))
                .modPow(n, m)
            : base.truncated().abs().modPow(n, m);
    return DecimalNumber.finite(negative, r, 0);
  }
}
