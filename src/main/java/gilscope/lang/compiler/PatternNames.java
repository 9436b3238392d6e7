package gilscope.lang.compiler;

import gilscope.lang.syntax.ExprContext;
import gilscope.lang.syntax.MatchCase;
import gilscope.lang.syntax.Pattern;
import gilscope.lang.syntax.Span;
import org.jspecify.annotations.Nullable;

/** Names that patterns look up and bind. */
final class PatternNames extends NamesPart {
  PatternNames(SymbolTableBuilder b) {
    super(b);
  }

  void matchCase(MatchCase c) {
    pattern(c.pattern());
    optional(c.guard());
    statements(c.body());
  }

  private void pattern(Pattern pattern) {
    switch (pattern) {
      case Pattern.MatchValue p -> expression(p.value());
      case Pattern.MatchSingleton _ -> {}
      case Pattern.MatchSequence p -> p.patterns().forEach(this::pattern);
      case Pattern.MatchStar p -> capture(p.name(), p.span());
      case Pattern.MatchMapping p -> {
        expressions(p.keys());
        p.patterns().forEach(this::pattern);
        capture(p.rest(), p.span());
      }
      case Pattern.MatchClass p -> {
        expression(p.cls());
        p.patterns().forEach(this::pattern);
        for (int i = 0; i < p.kwdAttrs().size(); i++) {
          SymbolTableBuilder.checkName(
              p.kwdAttrs().get(i), p.kwdPatterns().get(i).span(), ExprContext.STORE);
        }
        p.kwdPatterns().forEach(this::pattern);
      }
      case Pattern.MatchAs p -> {
        if (p.pattern() != null) {
          pattern(p.pattern());
        }
        capture(p.name(), p.span());
      }
      case Pattern.MatchOr p -> p.patterns().forEach(this::pattern);
    }
  }

  private void capture(@Nullable String name, Span span) {
    if (name != null) {
      define(name, Scope.LOCAL, span);
    }
  }
}
