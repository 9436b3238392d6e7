package gilscope.lang.stdlib;

import gilscope.lang.stdlib.DecimalSignal.Bit;
import gilscope.lang.stdlib.DecimalTerms.Rounding;
import java.math.BigInteger;

/** The order of decimal numbers, in value and in total, and what lies next to one. */
final class DecimalComparison {
  private DecimalComparison() {}

  /** The order of two numbers of which none is a NaN: −1, 0, 1. */
  static int order(DecimalNumber a, DecimalNumber b) {
    int sa = signum(a);
    int sb = signum(b);
    return sa != sb ? Integer.compare(sa, sb) : sa == 0 ? 0 : sa * magnitudes(a, b);
  }

  private static int signum(DecimalNumber n) {
    return n.isZero() ? 0 : n.sign();
  }

  /** The order of the absolute values. */
  static int magnitudes(DecimalNumber a, DecimalNumber b) {
    if (a.isInfinite() || b.isInfinite()) {
      return Boolean.compare(a.isInfinite(), b.isInfinite());
    }
    if (a.isZero() || b.isZero()) {
      return Boolean.compare(!a.isZero(), !b.isZero());
    }
    int c = Long.compare(a.adjusted(), b.adjusted());
    if (c != 0) {
      return c;
    }
    long difference = a.exponent - b.exponent;
    return difference >= 0
        ? a.coefficient.multiply(DecimalPowers.tenTo(difference)).compareTo(b.coefficient)
        : a.coefficient.compareTo(b.coefficient.multiply(DecimalPowers.tenTo(-difference)));
  }

  static DecimalNumber compare(DecimalWork w, DecimalNumber a, DecimalNumber b) {
    return DecimalWork.anyNan(a, b) ? w.propagated(a, b) : DecimalNumber.of(order(a, b));
  }

  /** As {@link #compare}, but every NaN signals. */
  static DecimalNumber compareSignal(DecimalWork w, DecimalNumber a, DecimalNumber b) {
    if (DecimalWork.anyNan(a, b)) {
      w.status |= Bit.INVALID_OPERATION;
    }
    return compare(w, a, b);
  }

  /** The order in which numbers that are equal differ too, and NaNs have a place. */
  static int total(DecimalNumber a, DecimalNumber b) {
    if (a.negative != b.negative) {
      return a.negative ? -1 : 1;
    }
    return a.sign() * totalMagnitudes(a, b);
  }

  /** As {@link #total}, of the absolute values. */
  static int totalMagnitudes(DecimalNumber a, DecimalNumber b) {
    int c = Integer.compare(place(a), place(b));
    if (c != 0) {
      return c;
    }
    if (a.isNan()) {
      return a.coefficient.compareTo(b.coefficient);
    }
    c = magnitudes(a, b);
    return c != 0 || a.isInfinite() ? c : Long.compare(a.exponent, b.exponent);
  }

  private static int place(DecimalNumber n) {
    return switch (n.kind) {
      case FINITE, INFINITE -> 1;
      case SIGNALING_NAN -> 2;
      case QUIET_NAN -> 3;
    };
  }

  /** Which of two is wanted. */
  static DecimalNumber extreme(
      DecimalWork w, DecimalNumber a, DecimalNumber b, boolean largest, boolean magnitude) {
    if (DecimalWork.anyNan(a, b)) {
      if (a.isSignaling() || b.isSignaling() || (a.isNan() && b.isNan())) {
        return w.propagated(a, b);
      }
      return w.fix(a.isNan() ? b : a);
    }
    int c = magnitude ? magnitudes(a, b) : order(a, b);
    if (c == 0) {
      c = total(a, b);
    }
    return w.fix(c < 0 == largest ? b : a);
  }

  /** The next number below. */
  static DecimalNumber nextMinus(DecimalWork w, DecimalNumber a) {
    return neighbour(w, a, false);
  }

  /** The next number above. */
  static DecimalNumber nextPlus(DecimalWork w, DecimalNumber a) {
    return neighbour(w, a, true);
  }

  private static DecimalNumber neighbour(DecimalWork w, DecimalNumber a, boolean up) {
    if (a.isNan()) {
      return w.propagated(a);
    }
    if (a.isInfinite()) {
      return a.negative != up ? a : w.largest(a.negative);
    }
    DecimalWork quiet = w.in(w.terms.with(up ? Rounding.ROUND_CEILING : Rounding.ROUND_FLOOR));
    DecimalNumber fixed = quiet.fix(a);
    if ((quiet.status & Bit.INEXACT) != 0) {
      return fixed;
    }
    DecimalNumber least = DecimalNumber.finite(!up, BigInteger.ONE, w.terms.etiny() - 1);
    return DecimalArithmetic.add(quiet, a, least);
  }

  static DecimalNumber nextToward(DecimalWork w, DecimalNumber a, DecimalNumber b) {
    if (DecimalWork.anyNan(a, b)) {
      return w.propagated(a, b);
    }
    int c = order(a, b);
    if (c == 0) {
      return a.withSign(b.negative);
    }
    DecimalNumber r = neighbour(w, a, c < 0);
    if (r.isInfinite()) {
      w.status |= Bit.OVERFLOW | Bit.ROUNDED | Bit.INEXACT;
    } else if (r.adjusted() < w.terms.emin()) {
      w.status |= Bit.UNDERFLOW | Bit.SUBNORMAL | Bit.ROUNDED | Bit.INEXACT;
      if (r.isZero()) {
        w.status |= Bit.CLAMPED;
      }
    }
    return r;
  }

  static boolean isNormal(DecimalWork w, DecimalNumber a) {
    return a.isFinite() && !a.isZero() && a.adjusted() >= w.terms.emin();
  }

  static boolean isSubnormal(DecimalWork w, DecimalNumber a) {
    return a.isFinite() && !a.isZero() && a.adjusted() < w.terms.emin();
  }

  static String numberClass(DecimalWork w, DecimalNumber a) {
    if (a.isNan()) {
      return a.isSignaling() ? "sNaN" : "NaN";
    }
    String what =
        a.isInfinite() ? "Infinity" : a.isZero() ? "Zero" : isNormal(w, a) ? "Normal" : "Subnormal";
    return (a.negative ? "-" : "+") + what;
  }
}
