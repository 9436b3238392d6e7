package gilscope.lang.syntax;

import org.jspecify.annotations.Nullable;

/** A type parameter of PEP 695 with the default of PEP 696. Immutable. */
public sealed interface TypeParam {
  String name();

  @Nullable Expr defaultValue();

  Span span();

  record TypeVar(String name, @Nullable Expr bound, @Nullable Expr defaultValue, Span span)
      implements TypeParam {}

  /** {@code **name}. */
  record ParamSpec(String name, @Nullable Expr defaultValue, Span span) implements TypeParam {}

  /** {@code *name}. */
  record TypeVarTuple(String name, @Nullable Expr defaultValue, Span span) implements TypeParam {}
}
