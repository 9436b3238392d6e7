package gilscope.lang.compiler;

import gilscope.lang.bytecode.Const;
import gilscope.lang.syntax.Expr;
import gilscope.lang.syntax.Literal;
import gilscope.lang.syntax.Operator;
import gilscope.lang.syntax.UnaryOperator;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Constants of the bytecode from constants of the source. */
final class Constants {
  private Constants() {}

  static Const of(Literal literal) {
    return switch (literal) {
      case Literal.IntLit l -> new Const.Int(l.value());
      case Literal.FloatLit l -> new Const.Float(l.value());
      case Literal.ComplexLit l -> new Const.Complex(l.real(), l.imag());
      case Literal.StrLit l -> new Const.Str(l.value());
      case Literal.BytesLit l -> new Const.Bytes(l.value());
      case Literal.TupleLit l -> new Const.Tuple(all(l.items()));
      case Literal.FrozenSetLit l -> new Const.FrozenSet(all(l.items()));
      case Literal.NoneLit _ -> Const.none();
      case Literal.TrueLit _ -> new Const.Bool(true);
      case Literal.FalseLit _ -> new Const.Bool(false);
      case Literal.EllipsisLit _ -> new Const.Ellipsis();
    };
  }

  private static List<Const> all(List<Literal> items) {
    return items.stream().map(Constants::of).toList();
  }

  /**
   * The value that a pattern compares with, if it is a literal, perhaps with a sign or an imaginary
   * part.
   */
  static @Nullable Const ofPattern(Expr expr) {
    return switch (expr) {
      case Expr.Constant constant -> of(constant.value());
      case Expr.UnaryOp unary
          when unary.op() == UnaryOperator.U_SUB && unary.operand() instanceof Expr.Constant c ->
          ConstantArithmetic.negative(of(c.value()));
      case Expr.BinOp sum when sum.right() instanceof Expr.Constant right -> {
        Const left = ofPattern(sum.left());
        if (left == null || (sum.op() != Operator.ADD && sum.op() != Operator.SUB)) {
          yield null;
        }
        yield ConstantArithmetic.binary(left, sum.op() == Operator.ADD ? 0 : 10, of(right.value()));
      }
      default -> null;
    };
  }

  /** Python's truth of a constant. */
  static boolean isTrue(Const value) {
    return switch (value) {
      case Const.None _ -> false;
      case Const.Bool b -> b.value();
      case Const.Ellipsis _, Const.Slice _, Const.CodeConst _ -> true;
      case Const.Int i -> i.value().signum() != 0;
      case Const.Float f -> f.value() != 0;
      case Const.Complex c -> c.real() != 0 || c.imaginary() != 0;
      case Const.Str s -> !s.value().isEmpty();
      case Const.Bytes b -> b.value().length > 0;
      case Const.Tuple t -> !t.items().isEmpty();
      case Const.FrozenSet s -> !s.items().isEmpty();
    };
  }

  /** A key that is equal for constants that are equal in Python: 1, 1.0 and True. */
  static Object equalityKey(Const value) {
    return switch (value) {
      case Const.Bool b -> new Const.Int(b.value() ? BigInteger.ONE : BigInteger.ZERO);
      case Const.Float f -> ofNumber(f.value(), f);
      case Const.Complex c when c.imaginary() == 0 -> ofNumber(c.real(), c);
      case Const.Tuple t -> t.items().stream().map(Constants::equalityKey).toList();
      default -> value;
    };
  }

  private static Object ofNumber(double number, Const otherwise) {
    return number == Math.rint(number) && !Double.isInfinite(number)
        ? new Const.Int(new java.math.BigDecimal(number).toBigInteger())
        : otherwise instanceof Const.Complex ? new Const.Float(number) : otherwise;
  }
}
