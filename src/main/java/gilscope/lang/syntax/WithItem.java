package gilscope.lang.syntax;

import org.jspecify.annotations.Nullable;

/** {@code contextExpr as optionalVars}. Immutable. */
public record WithItem(Expr contextExpr, @Nullable Expr optionalVars) {}
