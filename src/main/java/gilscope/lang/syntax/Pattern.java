package gilscope.lang.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands after {@code case}: {@code pattern} of {@code Python.asdl}. Immutable. */
public sealed interface Pattern {
  /** The pattern, without grouping parentheses around it. */
  Span span();

  /** Compared with {@code ==}: a literal, a signed or complex number, or a dotted name. */
  record MatchValue(Expr value, Span span) implements Pattern {}

  /** Compared with {@code is}: None, True or False. */
  record MatchSingleton(Literal value, Span span) implements Pattern {}

  record MatchSequence(List<Pattern> patterns, Span span) implements Pattern {}

  /**
   * @param rest the name after {@code **}
   */
  record MatchMapping(List<Expr> keys, List<Pattern> patterns, @Nullable String rest, Span span)
      implements Pattern {}

  record MatchClass(
      Expr cls, List<Pattern> patterns, List<String> kwdAttrs, List<Pattern> kwdPatterns, Span span)
      implements Pattern {}

  /**
   * @param name null for {@code *_}
   */
  record MatchStar(@Nullable String name, Span span) implements Pattern {}

  /** A capture ({@code pattern} null), the wildcard (both null), or {@code pattern as name}. */
  record MatchAs(@Nullable Pattern pattern, @Nullable String name, Span span) implements Pattern {}

  record MatchOr(List<Pattern> patterns, Span span) implements Pattern {}
}
