package gilscope.lang.stdlib;

import java.util.List;

/**
 * The operations that {@code Decimal} has as methods with a context and {@code Context} as methods
 * of operands.
 */
final class DecimalOperations {
  private DecimalOperations() {}

  /** Of one number. */
  @FunctionalInterface
  interface Unary {
    DecimalNumber of(DecimalWork w, DecimalNumber a);
  }

  /** Of two numbers. */
  @FunctionalInterface
  interface Binary {
    DecimalNumber of(DecimalWork w, DecimalNumber a, DecimalNumber b);
  }

  /** A question. */
  @FunctionalInterface
  interface Test {
    boolean of(DecimalWork w, DecimalNumber a);
  }

  record NamedUnary(String name, Unary op) {}

  record NamedBinary(String name, Binary op) {}

  record NamedTest(String name, boolean takesContext, Test test) {}

  static final List<NamedUnary> UNARY =
      List.of(
          new NamedUnary("exp", DecimalExponential::exp),
          new NamedUnary("ln", DecimalExponential::ln),
          new NamedUnary("log10", DecimalExponential::log10),
          new NamedUnary("next_minus", DecimalComparison::nextMinus),
          new NamedUnary("next_plus", DecimalComparison::nextPlus),
          new NamedUnary("normalize", DecimalArithmetic::normalize),
          new NamedUnary("sqrt", DecimalArithmetic::sqrt),
          new NamedUnary("logb", DecimalDigits::logb),
          new NamedUnary("logical_invert", DecimalDigits::invert));

  static final List<NamedBinary> BINARY =
      List.of(
          new NamedBinary("compare", DecimalComparison::compare),
          new NamedBinary("compare_signal", DecimalComparison::compareSignal),
          new NamedBinary("max", (w, a, b) -> DecimalComparison.extreme(w, a, b, true, false)),
          new NamedBinary("max_mag", (w, a, b) -> DecimalComparison.extreme(w, a, b, true, true)),
          new NamedBinary("min", (w, a, b) -> DecimalComparison.extreme(w, a, b, false, false)),
          new NamedBinary("min_mag", (w, a, b) -> DecimalComparison.extreme(w, a, b, false, true)),
          new NamedBinary("next_toward", DecimalComparison::nextToward),
          new NamedBinary("remainder_near", DecimalArithmetic::remainderNear),
          new NamedBinary(
              "compare_total", (w, a, b) -> DecimalNumber.of(DecimalComparison.total(a, b))),
          new NamedBinary(
              "compare_total_mag",
              (w, a, b) -> DecimalNumber.of(DecimalComparison.totalMagnitudes(a, b))),
          new NamedBinary("copy_sign", (w, a, b) -> a.withSign(b.negative)),
          new NamedBinary(
              "logical_and", (w, a, b) -> DecimalDigits.logical(w, a, b, (x, y) -> x & y)),
          new NamedBinary(
              "logical_or", (w, a, b) -> DecimalDigits.logical(w, a, b, (x, y) -> x | y)),
          new NamedBinary(
              "logical_xor", (w, a, b) -> DecimalDigits.logical(w, a, b, (x, y) -> x ^ y)),
          new NamedBinary("rotate", DecimalDigits::rotate),
          new NamedBinary("scaleb", DecimalDigits::scaleb),
          new NamedBinary("shift", DecimalDigits::shift));

  static final List<NamedTest> TESTS =
      List.of(
          new NamedTest("is_canonical", false, (w, a) -> true),
          new NamedTest("is_finite", false, (w, a) -> a.isFinite()),
          new NamedTest("is_infinite", false, (w, a) -> a.isInfinite()),
          new NamedTest("is_nan", false, (w, a) -> a.isNan()),
          new NamedTest("is_qnan", false, (w, a) -> a.isNan() && !a.isSignaling()),
          new NamedTest("is_snan", false, (w, a) -> a.isSignaling()),
          new NamedTest("is_signed", false, (w, a) -> a.negative),
          new NamedTest("is_zero", false, (w, a) -> a.isZero()),
          new NamedTest("is_normal", true, DecimalComparison::isNormal),
          new NamedTest("is_subnormal", true, DecimalComparison::isSubnormal));
}
