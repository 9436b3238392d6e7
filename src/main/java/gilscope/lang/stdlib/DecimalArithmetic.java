package gilscope.lang.stdlib;

import gilscope.lang.stdlib.DecimalSignal.Bit;
import gilscope.lang.stdlib.DecimalTerms.Rounding;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of the General Decimal Arithmetic specification: operations that are exact but for
 * the last rounding.
 */
final class DecimalArithmetic {
  private DecimalArithmetic() {}

  static DecimalNumber add(DecimalWork w, DecimalNumber a, DecimalNumber b) {
    if (!a.isFinite() || !b.isFinite()) {
      if (DecimalWork.anyNan(a, b)) {
        return w.propagated(a, b);
      }
      if (a.isInfinite() && b.isInfinite() && a.negative != b.negative) {
        return w.nan(Bit.INVALID_OPERATION);
      }
      return a.isInfinite() ? a : b;
    }
    return w.fix(sum(w, a, b));
  }

  static DecimalNumber subtract(DecimalWork w, DecimalNumber a, DecimalNumber b) {
    return add(w, a, b.isNan() ? b : b.withSign(!b.negative));
  }

  /** Exactly, or with digits enough behind the precision that it rounds as if it were. */
  private static DecimalNumber sum(DecimalWork w, DecimalNumber a, DecimalNumber b) {
    DecimalNumber high = a.exponent >= b.exponent ? a : b;
    DecimalNumber low = high == a ? b : a;
    BigInteger lowC = low.coefficient;
    long e = low.exponent;
    if (high.exponent != e) {
      if (high.coefficient.signum() == 0) {
        return zeroAndOther(w, high, low);
      }
      if (lowC.signum() == 0) {
        e = Math.max(e, high.exponent - w.terms.prec() - 1);
      } else {
        // low is below every digit that counts: any number as small does as well
        long least = high.exponent + Math.min(-1, high.digits() - w.terms.prec() - 2);
        if (low.digits() + low.exponent - 1 < least) {
          lowC = BigInteger.ONE;
          e = least;
        }
      }
    }
    BigInteger highC = high.coefficient;
    if (high.exponent != e) {
      highC = highC.multiply(DecimalPowers.tenTo(high.exponent - e));
    }
    BigInteger s = high.negative == low.negative ? highC.add(lowC) : highC.subtract(lowC);
    if (s.signum() == 0) {
      return DecimalNumber.finite(zeroSign(w, a, b), BigInteger.ZERO, e);
    }
    return DecimalNumber.finite(high.negative ^ s.signum() < 0, s.abs(), e);
  }

  private static DecimalNumber zeroAndOther(
      DecimalWork w, DecimalNumber zero, DecimalNumber other) {
    return other.coefficient.signum() == 0
        ? DecimalNumber.finite(zeroSign(w, zero, other), BigInteger.ZERO, other.exponent)
        : other;
  }

  private static boolean zeroSign(DecimalWork w, DecimalNumber a, DecimalNumber b) {
    return a.negative == b.negative ? a.negative : w.terms.rounding() == Rounding.ROUND_FLOOR;
  }

  static DecimalNumber multiply(DecimalWork w, DecimalNumber a, DecimalNumber b) {
    if (!a.isFinite() || !b.isFinite()) {
      return DecimalWork.anyNan(a, b) ? w.propagated(a, b) : infiniteProduct(w, a, b);
    }
    return w.fix(product(a, b));
  }

  private static DecimalNumber infiniteProduct(DecimalWork w, DecimalNumber a, DecimalNumber b) {
    return a.isZero() || b.isZero()
        ? w.nan(Bit.INVALID_OPERATION)
        : DecimalNumber.infinite(a.negative ^ b.negative);
  }

  private static DecimalNumber product(DecimalNumber a, DecimalNumber b) {
    return DecimalNumber.finite(
        a.negative ^ b.negative, a.coefficient.multiply(b.coefficient), a.exponent + b.exponent);
  }

  /** {@code a * b + c}, rounded once. */
  static DecimalNumber fma(DecimalWork w, DecimalNumber a, DecimalNumber b, DecimalNumber c) {
    if (DecimalWork.anyNan(a, b) || c.isNan()) {
      return w.propagated(a, b, c);
    }
    DecimalNumber p = a.isFinite() && b.isFinite() ? product(a, b) : infiniteProduct(w, a, b);
    return add(w, p, c);
  }

  static DecimalNumber divide(DecimalWork w, DecimalNumber a, DecimalNumber b) {
    boolean negative = a.negative ^ b.negative;
    if (!a.isFinite() || !b.isFinite()) {
      if (DecimalWork.anyNan(a, b)) {
        return w.propagated(a, b);
      }
      if (a.isInfinite()) {
        return b.isInfinite() ? w.nan(Bit.INVALID_OPERATION) : DecimalNumber.infinite(negative);
      }
      w.status |= Bit.CLAMPED;
      return DecimalNumber.finite(negative, BigInteger.ZERO, w.terms.etiny());
    }
    if (b.isZero()) {
      if (a.isZero()) {
        return w.nan(Bit.DIVISION_UNDEFINED);
      }
      w.status |= Bit.DIVISION_BY_ZERO;
      return DecimalNumber.infinite(negative);
    }
    long ideal = a.exponent - b.exponent;
    if (a.isZero()) {
      return w.fix(DecimalNumber.finite(negative, BigInteger.ZERO, ideal));
    }
    long shift = b.digits() - a.digits() + w.terms.prec() + 1;
    BigInteger n = a.coefficient;
    BigInteger d = b.coefficient;
    if (shift >= 0) {
      n = n.multiply(DecimalPowers.tenTo(shift));
    } else {
      d = d.multiply(DecimalPowers.tenTo(-shift));
    }
    BigInteger[] qr = n.divideAndRemainder(d);
    long e = ideal - shift;
    return w.fix(
        qr[1].signum() != 0
            ? DecimalNumber.finite(negative, sticky(qr[0]), e)
            : trimmed(negative, qr[0], e, ideal));
  }

  /** With a last digit that says that more follows, where it could be taken for a tie. */
  static BigInteger sticky(BigInteger q) {
    int last = q.mod(BigInteger.TEN).intValue();
    return last == 0 || last == 5 ? q.add(BigInteger.ONE) : q;
  }

  /** Without zeros at the end while the exponent is below {@code ideal}. */
  static DecimalNumber trimmed(boolean negative, BigInteger c, long e, long ideal) {
    BigInteger v = c;
    long x = e;
    while (x < ideal) {
      BigInteger[] qr = v.divideAndRemainder(BigInteger.TEN);
      if (qr[1].signum() != 0) {
        break;
      }
      v = qr[0];
      x++;
    }
    return DecimalNumber.finite(negative, v, x);
  }

  /** A whole quotient towards zero and what remains, both before rounding. */
  private record Division(DecimalNumber quotient, DecimalNumber remainder) {}

  /** Of finite numbers, {@code b} not zero. */
  private static Division whole(DecimalWork w, DecimalNumber a, DecimalNumber b) {
    boolean negative = a.negative ^ b.negative;
    long ideal = Math.min(a.exponent, b.exponent);
    if (a.isZero()) {
      return new Division(
          DecimalNumber.finite(negative, BigInteger.ZERO, 0),
          DecimalNumber.finite(a.negative, BigInteger.ZERO, ideal));
    }
    long difference = a.adjusted() - b.adjusted();
    if (difference < 0) {
      return new Division(DecimalNumber.finite(negative, BigInteger.ZERO, 0), rescaled(a, ideal));
    }
    if (difference > w.terms.prec()) {
      return impossible(w);
    }
    BigInteger[] qr = scaled(a, ideal).divideAndRemainder(scaled(b, ideal));
    if (DecimalPowers.digits(qr[0]) > w.terms.prec()) {
      return impossible(w);
    }
    return new Division(
        DecimalNumber.finite(negative, qr[0], 0), DecimalNumber.finite(a.negative, qr[1], ideal));
  }

  private static Division impossible(DecimalWork w) {
    DecimalNumber nan = w.nan(Bit.DIVISION_IMPOSSIBLE);
    return new Division(nan, nan);
  }

  /** The coefficient for an exponent that is not larger. */
  private static BigInteger scaled(DecimalNumber n, long exponent) {
    return n.exponent == exponent
        ? n.coefficient
        : n.coefficient.multiply(DecimalPowers.tenTo(n.exponent - exponent));
  }

  private static DecimalNumber rescaled(DecimalNumber n, long exponent) {
    return n.exponent == exponent
        ? n
        : DecimalNumber.finite(n.negative, scaled(n, exponent), exponent);
  }

  static DecimalNumber divideInt(DecimalWork w, DecimalNumber a, DecimalNumber b) {
    boolean negative = a.negative ^ b.negative;
    if (DecimalWork.anyNan(a, b)) {
      return w.propagated(a, b);
    }
    if (a.isInfinite()) {
      return b.isInfinite() ? w.nan(Bit.INVALID_OPERATION) : DecimalNumber.infinite(negative);
    }
    if (b.isInfinite()) {
      return DecimalNumber.finite(negative, BigInteger.ZERO, 0);
    }
    if (b.isZero()) {
      if (a.isZero()) {
        return w.nan(Bit.DIVISION_UNDEFINED);
      }
      w.status |= Bit.DIVISION_BY_ZERO;
      return DecimalNumber.infinite(negative);
    }
    return w.fix(whole(w, a, b).quotient);
  }

  /** The remainder of numbers that are not divided: of NaNs, infinities, by zero; else null. */
  private static @Nullable DecimalNumber remainderOfSpecial(
      DecimalWork w, DecimalNumber a, DecimalNumber b) {
    if (DecimalWork.anyNan(a, b)) {
      return w.propagated(a, b);
    }
    if (a.isInfinite()) {
      return w.nan(Bit.INVALID_OPERATION);
    }
    if (b.isInfinite()) {
      return w.fix(a);
    }
    if (b.isZero()) {
      return w.nan(a.isZero() ? Bit.DIVISION_UNDEFINED : Bit.INVALID_OPERATION);
    }
    return null;
  }

  static DecimalNumber remainder(DecimalWork w, DecimalNumber a, DecimalNumber b) {
    DecimalNumber known = remainderOfSpecial(w, a, b);
    if (known != null) {
      return known;
    }
    return w.fix(whole(w, a, b).remainder);
  }

  /** Quotient and remainder. */
  static DecimalNumber[] divmod(DecimalWork w, DecimalNumber a, DecimalNumber b) {
    boolean negative = a.negative ^ b.negative;
    if (DecimalWork.anyNan(a, b)) {
      DecimalNumber n = w.propagated(a, b);
      return new DecimalNumber[] {n, n};
    }
    if (a.isInfinite()) {
      DecimalNumber n = w.nan(Bit.INVALID_OPERATION);
      return new DecimalNumber[] {b.isInfinite() ? n : DecimalNumber.infinite(negative), n};
    }
    if (b.isInfinite()) {
      return new DecimalNumber[] {DecimalNumber.finite(negative, BigInteger.ZERO, 0), w.fix(a)};
    }
    if (b.isZero()) {
      if (a.isZero()) {
        DecimalNumber n = w.nan(Bit.DIVISION_UNDEFINED);
        return new DecimalNumber[] {n, n};
      }
      w.status |= Bit.DIVISION_BY_ZERO;
      return new DecimalNumber[] {DecimalNumber.infinite(negative), w.nan(Bit.INVALID_OPERATION)};
    }
    Division d = whole(w, a, b);
    return new DecimalNumber[] {w.fix(d.quotient), w.fix(d.remainder)};
  }

  /** The remainder of the quotient nearest to the true one, ties to the even. */
  static DecimalNumber remainderNear(DecimalWork w, DecimalNumber a, DecimalNumber b) {
    DecimalNumber known = remainderOfSpecial(w, a, b);
    if (known != null) {
      return known;
    }
    long ideal = Math.min(a.exponent, b.exponent);
    if (a.isZero()) {
      return w.fix(DecimalNumber.finite(a.negative, BigInteger.ZERO, ideal));
    }
    long difference = a.adjusted() - b.adjusted();
    if (difference > w.terms.prec()) {
      return w.nan(Bit.DIVISION_IMPOSSIBLE);
    }
    if (difference <= -2) {
      return w.fix(rescaled(a, ideal));
    }
    BigInteger divisor = scaled(b, ideal);
    BigInteger[] qr = scaled(a, ideal).divideAndRemainder(divisor);
    int twice = qr[1].shiftLeft(1).compareTo(divisor);
    boolean up = twice > 0 || (twice == 0 && qr[0].testBit(0));
    BigInteger q = up ? qr[0].add(BigInteger.ONE) : qr[0];
    if (DecimalPowers.digits(q) > w.terms.prec()) {
      return w.nan(Bit.DIVISION_IMPOSSIBLE);
    }
    BigInteger r = up ? qr[1].subtract(divisor) : qr[1];
    return w.fix(DecimalNumber.finite(a.negative ^ r.signum() < 0, r.abs(), ideal));
  }

  /** {@code a} with the exponent of {@code b}. */
  static DecimalNumber quantize(DecimalWork w, DecimalNumber a, DecimalNumber b) {
    if (DecimalWork.anyNan(a, b)) {
      return w.propagated(a, b);
    }
    if (a.isInfinite() || b.isInfinite()) {
      return a.isInfinite() && b.isInfinite() ? a : w.nan(Bit.INVALID_OPERATION);
    }
    DecimalTerms x = w.terms;
    long e = b.exponent;
    if (e > x.emax() || e < x.etiny()) {
      return w.nan(Bit.INVALID_OPERATION);
    }
    if (a.isZero()) {
      return w.fix(DecimalNumber.finite(a.negative, BigInteger.ZERO, e));
    }
    long difference = a.exponent - e;
    if (a.digits() + difference > x.prec() || a.adjusted() > x.emax()) {
      return w.nan(Bit.INVALID_OPERATION);
    }
    int before = w.status;
    BigInteger c =
        difference >= 0
            ? a.coefficient.multiply(DecimalPowers.tenTo(difference))
            : w.shiftRight(a.negative, a.coefficient, a.digits(), -difference, x.rounding());
    DecimalNumber r = DecimalNumber.finite(a.negative, c, e);
    if (r.digits() > x.prec() || r.adjusted() > x.emax()) {
      w.status = before;
      return w.nan(Bit.INVALID_OPERATION);
    }
    return w.fix(r);
  }

  /** A whole number; {@code exact}: meets Rounded and Inexact. */
  static DecimalNumber toIntegral(DecimalWork w, DecimalNumber a, boolean exact) {
    if (a.isNan()) {
      return w.propagated(a);
    }
    if (a.isInfinite() || a.exponent >= 0) {
      return a;
    }
    if (a.isZero()) {
      return DecimalNumber.finite(a.negative, BigInteger.ZERO, 0);
    }
    int before = w.status;
    BigInteger c =
        w.shiftRight(a.negative, a.coefficient, a.digits(), -a.exponent, w.terms.rounding());
    if (!exact) {
      w.status = before;
    }
    return DecimalNumber.finite(a.negative, c, 0);
  }

  static DecimalNumber plus(DecimalWork w, DecimalNumber a) {
    if (a.isNan()) {
      return w.propagated(a);
    }
    boolean drop = a.isZero() && w.terms.rounding() != Rounding.ROUND_FLOOR;
    return w.fix(drop ? a.withSign(false) : a);
  }

  static DecimalNumber minus(DecimalWork w, DecimalNumber a) {
    if (a.isNan()) {
      return w.propagated(a);
    }
    boolean drop = a.isZero() && w.terms.rounding() != Rounding.ROUND_FLOOR;
    return w.fix(a.withSign(!drop && !a.negative));
  }

  static DecimalNumber abs(DecimalWork w, DecimalNumber a) {
    return a.isNan() ? w.propagated(a) : a.negative ? minus(w, a) : plus(w, a);
  }

  /** Without zeros at the end. */
  static DecimalNumber normalize(DecimalWork w, DecimalNumber a) {
    if (a.isNan()) {
      return w.propagated(a);
    }
    DecimalNumber n = w.fix(a);
    if (!n.isFinite()) {
      return n;
    }
    if (n.isZero()) {
      return DecimalNumber.finite(n.negative, BigInteger.ZERO, 0);
    }
    DecimalTerms x = w.terms;
    return trimmed(n.negative, n.coefficient, n.exponent, x.clamp() == 1 ? x.etop() : x.emax());
  }

  /** Correctly rounded, half to even. */
  static DecimalNumber sqrt(DecimalWork w, DecimalNumber a) {
    if (a.isNan()) {
      return w.propagated(a);
    }
    if (a.isZero()) {
      return w.fix(DecimalNumber.finite(a.negative, BigInteger.ZERO, a.exponent >> 1));
    }
    if (a.negative) {
      return w.nan(Bit.INVALID_OPERATION);
    }
    if (a.isInfinite()) {
      return a;
    }
    long ideal = a.exponent >> 1;
    // an even exponent, and twice as many digits as the root is to have
    boolean odd = (a.exponent & 1) != 0;
    BigInteger c = odd ? a.coefficient.multiply(BigInteger.TEN) : a.coefficient;
    long half = (DecimalPowers.digits(c) + 1L) >> 1;
    long shift = w.terms.prec() + 1 - half;
    boolean exact = true;
    if (shift >= 0) {
      c = c.multiply(DecimalPowers.tenTo(2 * shift));
    } else {
      BigInteger[] qr = c.divideAndRemainder(DecimalPowers.tenTo(-2 * shift));
      c = qr[0];
      exact = qr[1].signum() == 0;
    }
    BigInteger[] root = c.sqrtAndRemainder();
    exact &= root[1].signum() == 0;
    long e = ideal - shift;
    DecimalNumber r =
        exact ? trimmed(false, root[0], e, ideal) : DecimalNumber.finite(false, sticky(root[0]), e);
    DecimalWork half2 = w.in(w.terms.with(Rounding.ROUND_HALF_EVEN));
    DecimalNumber fixed = half2.fix(r);
    w.status |= half2.status;
    return fixed;
  }
}
