package gilscope.lang.syntax;

import org.jspecify.annotations.Nullable;

/**
 * {@code name as asname} in an import. Immutable.
 *
 * @param name dotted, or {@code *}
 */
public record Alias(String name, @Nullable String asname, Span span) {}
