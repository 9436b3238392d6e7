package gilscope.lang.syntax;

import org.jspecify.annotations.Nullable;

/**
 * {@code arg=value} in a call or class header. Immutable.
 *
 * @param arg null for {@code **value}
 */
public record Keyword(@Nullable String arg, Expr value, Span span) {}
