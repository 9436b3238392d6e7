package gilscope.lang.stdlib;

import gilscope.lang.stdlib.DecimalSignal.Bit;
import gilscope.lang.stdlib.DecimalTerms.Rounding;
import java.math.BigInteger;
import java.util.Objects;

/**
 * One calculation: its terms and the conditions that it has met so far. Used by one thread, for one
 * operation.
 */
final class DecimalWork {
  final DecimalTerms terms;

  /** Bits of {@link Bit}. */
  int status;

  DecimalWork(DecimalTerms terms) {
    this.terms = terms;
  }

  /** A calculation inside this one, in other terms; its conditions are its own. */
  DecimalWork in(DecimalTerms other) {
    return new DecimalWork(other);
  }

  /** Meets a condition that has no number for a result. */
  DecimalNumber nan(int condition) {
    status |= condition;
    return DecimalNumber.NAN;
  }

  /** True if either is a NaN: the result is {@link #propagated}. */
  static boolean anyNan(DecimalNumber a, DecimalNumber b) {
    return a.isNan() || b.isNan();
  }

  /** The NaN that comes of a NaN: a signalling one first, the payload cut to the precision. */
  DecimalNumber propagated(DecimalNumber... all) {
    DecimalNumber n = null;
    for (DecimalNumber each : all) {
      n =
          each.isSignaling() && (n == null || !n.isSignaling()) || n == null && each.isNan()
              ? each
              : n;
    }
    return quiet(Objects.requireNonNull(n));
  }

  private DecimalNumber quiet(DecimalNumber n) {
    if (n.isSignaling()) {
      status |= Bit.INVALID_OPERATION;
    }
    return DecimalNumber.nan(n.negative, false, payload(n));
  }

  private BigInteger payload(DecimalNumber n) {
    long room = terms.prec() - terms.clamp();
    return n.coefficient.signum() == 0 || n.digits() <= room
        ? n.coefficient
        : n.coefficient.mod(DecimalPowers.tenTo(room));
  }

  /**
   * The number as it fits the terms: rounded, in the range of exponents, and the conditions met.
   */
  DecimalNumber fix(DecimalNumber n) {
    if (!n.isFinite()) {
      return n.isNan() ? DecimalNumber.nan(n.negative, n.isSignaling(), payload(n)) : n;
    }
    long etiny = terms.etiny();
    long etop = terms.etop();
    if (n.coefficient.signum() == 0) {
      long e = Math.clamp(n.exponent, etiny, terms.clamp() == 1 ? etop : terms.emax());
      if (e == n.exponent) {
        return n;
      }
      status |= Bit.CLAMPED;
      return DecimalNumber.finite(n.negative, n.coefficient, e);
    }
    long least = n.digits() + n.exponent - terms.prec();
    if (least > etop) {
      return overflow(n.negative);
    }
    boolean subnormal = least < etiny;
    if (subnormal) {
      status |= Bit.SUBNORMAL;
      least = etiny;
    }
    if (n.exponent < least) {
      return rounded(n, least, subnormal);
    }
    if (terms.clamp() == 1 && n.exponent > etop) {
      status |= Bit.CLAMPED;
      return DecimalNumber.finite(
          n.negative, n.coefficient.multiply(DecimalPowers.tenTo(n.exponent - etop)), etop);
    }
    return n;
  }

  private DecimalNumber rounded(DecimalNumber n, long least, boolean subnormal) {
    BigInteger c =
        shiftRight(n.negative, n.coefficient, n.digits(), least - n.exponent, terms.rounding());
    long e = least;
    if (DecimalPowers.digits(c) > terms.prec()) {
      c = c.divide(BigInteger.TEN);
      e++;
      if (e > terms.etop()) {
        return overflow(n.negative);
      }
    }
    if (lastInexact && subnormal) {
      status |= Bit.UNDERFLOW;
    }
    if (c.signum() == 0) {
      status |= Bit.CLAMPED;
    }
    return DecimalNumber.finite(n.negative, c, e);
  }

  /** True if the last {@link #shiftRight} lost something. */
  private boolean lastInexact;

  /** The coefficient without its last {@code n} digits, rounded; Rounded and Inexact are met. */
  BigInteger shiftRight(
      boolean negative, BigInteger coefficient, int digits, long n, Rounding rounding) {
    status |= Bit.ROUNDED;
    BigInteger quotient;
    int twice;
    boolean exact;
    if (n > digits) {
      quotient = BigInteger.ZERO;
      exact = coefficient.signum() == 0;
      twice = -1;
    } else {
      BigInteger ten = DecimalPowers.tenTo(n);
      BigInteger[] qr = coefficient.divideAndRemainder(ten);
      quotient = qr[0];
      exact = qr[1].signum() == 0;
      twice = exact ? -1 : qr[1].shiftLeft(1).compareTo(ten);
    }
    lastInexact = !exact;
    if (!exact) {
      status |= Bit.INEXACT;
    }
    return rounding.increments(negative, quotient, twice, exact)
        ? quotient.add(BigInteger.ONE)
        : quotient;
  }

  private DecimalNumber overflow(boolean negative) {
    status |= Bit.OVERFLOW | Bit.INEXACT | Bit.ROUNDED;
    boolean infinite =
        switch (terms.rounding()) {
          case ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN, ROUND_UP -> true;
          case ROUND_DOWN, ROUND_05UP -> false;
          case ROUND_CEILING -> !negative;
          case ROUND_FLOOR -> negative;
        };
    return infinite ? DecimalNumber.infinite(negative) : largest(negative);
  }

  /** The number of all nines. */
  DecimalNumber largest(boolean negative) {
    return DecimalNumber.finite(
        negative, DecimalPowers.tenTo(terms.prec()).subtract(BigInteger.ONE), terms.etop());
  }

  /** 1, −1: with as many zeros as the precision has digits. */
  DecimalNumber paddedOne(boolean negative) {
    long shift = terms.prec() - 1;
    return DecimalNumber.finite(negative, DecimalPowers.tenTo(shift), -shift);
  }
}
