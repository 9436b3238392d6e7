package gilscope.lang.compiler;

import gilscope.lang.bytecode.Const;
import org.jspecify.annotations.Nullable;

/**
 * {@code **} of complex numbers: by multiplication for small whole exponents, in polar form
 * otherwise, as CPython does.
 */
final class ComplexPower {
  private static final double MAX_WHOLE_EXPONENT = 100;

  private ComplexPower() {}

  /** Null where Python raises; where it overflows, what is not finite. */
  static Const.@Nullable Complex of(double ar, double ai, double br, double bi) {
    return bi == 0 && br == Math.floor(br) && Math.abs(br) <= MAX_WHOLE_EXPONENT
        ? whole(new Const.Complex(ar, ai), (int) br)
        : polar(ar, ai, br, bi);
  }

  private static Const.@Nullable Complex whole(Const.Complex base, int exponent) {
    Const.Complex power = new Const.Complex(1, 0);
    Const.Complex square = base;
    for (int rest = Math.abs(exponent); rest > 0; rest >>= 1) {
      if ((rest & 1) != 0) {
        power = times(power, square);
      }
      square = times(square, square);
    }
    return exponent > 0
        ? power
        : ConstantArithmetic.quotient(1, 0, power.real(), power.imaginary());
  }

  private static Const.Complex times(Const.Complex a, Const.Complex b) {
    return new Const.Complex(
        a.real() * b.real() - a.imaginary() * b.imaginary(),
        a.real() * b.imaginary() + a.imaginary() * b.real());
  }

  private static Const.@Nullable Complex polar(double ar, double ai, double br, double bi) {
    if (ar == 0 && ai == 0) {
      return bi != 0 || br < 0 ? null : new Const.Complex(0, 0);
    }
    double radius = StrictMath.hypot(ar, ai);
    double length = StrictMath.pow(radius, br);
    double angle = StrictMath.atan2(ai, ar);
    double phase = angle * br;
    if (bi != 0) {
      length *= StrictMath.exp(-angle * bi);
      phase += bi * StrictMath.log(radius);
    }
    return new Const.Complex(length * StrictMath.cos(phase), length * StrictMath.sin(phase));
  }
}
