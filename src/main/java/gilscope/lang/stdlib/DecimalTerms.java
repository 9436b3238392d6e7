package gilscope.lang.stdlib;

import java.math.BigInteger;

/**
 * What a context fixes about a calculation. Immutable.
 *
 * @param prec digits of a result, at least 1
 * @param emin the least adjusted exponent of a normal number, at most 0
 * @param emax the greatest adjusted exponent, at least 0
 * @param capitals 1 if the exponent of a text is behind an {@code E}, 0 for {@code e}
 * @param clamp 1 if the exponent itself is limited too, 0 if only the adjusted one is
 */
record DecimalTerms(long prec, Rounding rounding, long emin, long emax, int capitals, int clamp) {
  /** The largest precision and exponent of a 64-bit build ({@code MPD_MAX_PREC}). */
  static final long MAX = 999_999_999_999_999_999L;

  /** In which every number is exact. */
  static final DecimalTerms EXACT =
      new DecimalTerms(MAX, Rounding.ROUND_HALF_EVEN, -MAX, MAX, 1, 0);

  /** How a coefficient loses digits. */
  enum Rounding {
    ROUND_UP,
    ROUND_DOWN,
    ROUND_CEILING,
    ROUND_FLOOR,
    ROUND_HALF_UP,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_05UP;

    /**
     * True if the quotient is to be one more.
     *
     * @param twice what twice the remainder is to the divisor: −1 less, 0 equal, 1 more
     * @param exact no remainder at all
     */
    boolean increments(boolean negative, BigInteger quotient, int twice, boolean exact) {
      if (exact) {
        return false;
      }
      return switch (this) {
        case ROUND_UP -> true;
        case ROUND_DOWN -> false;
        case ROUND_CEILING -> !negative;
        case ROUND_FLOOR -> negative;
        case ROUND_HALF_UP -> twice >= 0;
        case ROUND_HALF_DOWN -> twice > 0;
        case ROUND_HALF_EVEN -> twice > 0 || (twice == 0 && quotient.testBit(0));
        case ROUND_05UP -> {
          int last = quotient.mod(BigInteger.TEN).intValue();
          yield last == 0 || last == 5;
        }
      };
    }
  }

  /** The least exponent of a subnormal number. */
  long etiny() {
    return emin - (prec - 1);
  }

  /** The greatest exponent of a number of full precision. */
  long etop() {
    return emax - (prec - 1);
  }

  DecimalTerms with(long newPrec, Rounding newRounding) {
    return new DecimalTerms(newPrec, newRounding, emin, emax, capitals, clamp);
  }

  DecimalTerms with(Rounding newRounding) {
    return with(prec, newRounding);
  }

  /** Of this precision, rounding half to even, with all exponents there are. */
  static DecimalTerms wide(long prec) {
    return new DecimalTerms(prec, Rounding.ROUND_HALF_EVEN, -MAX, MAX, 1, 0);
  }
}
