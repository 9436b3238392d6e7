package gilscope.lang.syntax;

import org.jspecify.annotations.Nullable;

/**
 * An expression: {@code expr} of {@code Python.asdl}. Immutable; lists are unmodifiable.
 *
 * <p>{@code List} and {@code Set} are displays here, so the collection is written {@code
 * java.util.List}.
 */
public sealed interface Expr {
  /** The expression without the parentheses around it; a tuple in parentheses includes them. */
  Span span();

  /** {@code a and b and c} is one node with three values. */
  record BoolOp(BoolOperator op, java.util.List<Expr> values, Span span) implements Expr {}

  /** {@code target := value}; the target is a {@link Name}. */
  record NamedExpr(Expr target, Expr value, Span span) implements Expr {}

  record BinOp(Expr left, Operator op, Expr right, Span span) implements Expr {}

  record UnaryOp(UnaryOperator op, Expr operand, Span span) implements Expr {}

  record Lambda(Arguments args, Expr body, Span span) implements Expr {}

  record IfExp(Expr test, Expr body, Expr orelse, Span span) implements Expr {}

  /** A null key stands for {@code **value}. */
  record Dict(java.util.List<@Nullable Expr> keys, java.util.List<Expr> values, Span span)
      implements Expr {}

  record Set(java.util.List<Expr> elts, Span span) implements Expr {}

  record ListComp(Expr elt, java.util.List<Comprehension> generators, Span span) implements Expr {}

  record SetComp(Expr elt, java.util.List<Comprehension> generators, Span span) implements Expr {}

  record DictComp(Expr key, Expr value, java.util.List<Comprehension> generators, Span span)
      implements Expr {}

  /** The span includes the parentheses, also when they are those of the call. */
  record GeneratorExp(Expr elt, java.util.List<Comprehension> generators, Span span)
      implements Expr {}

  record Await(Expr value, Span span) implements Expr {}

  record Yield(@Nullable Expr value, Span span) implements Expr {}

  record YieldFrom(Expr value, Span span) implements Expr {}

  /** {@code left ops[0] comparators[0] ops[1] comparators[1] …}. */
  record Compare(Expr left, java.util.List<CmpOp> ops, java.util.List<Expr> comparators, Span span)
      implements Expr {}

  /** {@code *x} is a {@link Starred} among the arguments, {@code **x} a keyword without a name. */
  record Call(Expr func, java.util.List<Expr> args, java.util.List<Keyword> keywords, Span span)
      implements Expr {}

  /**
   * {@code {value!r:spec}} in an f-string.
   *
   * @param conversion −1 for none, else the code of {@code s}, {@code r} or {@code a}
   * @param formatSpec a {@link JoinedStr}
   */
  record FormattedValue(Expr value, int conversion, @Nullable Expr formatSpec, Span span)
      implements Expr {}

  /**
   * {@code {value!r:spec}} in a t-string.
   *
   * @param str the source text of the expression
   * @param conversion −1 for none, else the code of {@code s}, {@code r} or {@code a}
   * @param formatSpec a {@link JoinedStr}
   */
  record Interpolation(
      Expr value, Literal str, int conversion, @Nullable Expr formatSpec, Span span)
      implements Expr {}

  /** An f-string: string {@link Constant}s and {@link FormattedValue}s. */
  record JoinedStr(java.util.List<Expr> values, Span span) implements Expr {}

  /** A t-string: string {@link Constant}s and {@link Interpolation}s. */
  record TemplateStr(java.util.List<Expr> values, Span span) implements Expr {}

  /**
   * @param kind {@code "u"} for a string written with that prefix
   */
  record Constant(Literal value, @Nullable String kind, Span span) implements Expr {}

  record Attribute(Expr value, String attr, ExprContext ctx, Span span) implements Expr {}

  record Subscript(Expr value, Expr slice, ExprContext ctx, Span span) implements Expr {}

  record Starred(Expr value, ExprContext ctx, Span span) implements Expr {}

  /** The identifier is in NFKC. */
  record Name(String id, ExprContext ctx, Span span) implements Expr {}

  record List(java.util.List<Expr> elts, ExprContext ctx, Span span) implements Expr {}

  record Tuple(java.util.List<Expr> elts, ExprContext ctx, Span span) implements Expr {}

  /** Only inside a {@link Subscript}, directly or in its tuple. */
  record Slice(@Nullable Expr lower, @Nullable Expr upper, @Nullable Expr step, Span span)
      implements Expr {}
}
