package gilscope.lang.syntax;

import org.jspecify.annotations.Nullable;

/** One parameter. Immutable. */
public record Arg(String arg, @Nullable Expr annotation, Span span) {}
