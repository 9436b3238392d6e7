package gilscope.lang.stdlib;

import gilscope.lang.interp.AstNode;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.ThreadState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link AstChecks} demands of the patterns of {@code match}. Used by one thread. */
final class PatternChecks {
  private final AstChecks checks;
  private final ThreadState t;

  PatternChecks(AstChecks checks, ThreadState t) {
    this.checks = checks;
    this.t = t;
  }

  private static List<?> list(AstNode n, String field) {
    return n.fields().get(field) instanceof List<?> l ? l : List.of();
  }

  /**
   * @param starred a star may stand here
   */
  void pattern(@Nullable AstNode p, boolean starred) {
    if (p == null) {
      return;
    }
    switch (p.type()) {
      case "MatchValue" -> value((AstNode) p.fields().get("value"));
      case "MatchSingleton" -> {
        Object v = p.fields().get("value");
        if (v != PyNone.VALUE && !(v instanceof PyBool)) {
          throw Err.value(t, "MatchSingleton can only contain True, False and None");
        }
      }
      case "MatchSequence" -> patterns(list(p, "patterns"), true);
      case "MatchMapping" -> mapping(p);
      case "MatchClass" -> {
        if (list(p, "kwd_attrs").size() != list(p, "kwd_patterns").size()) {
          throw Err.value(
              t, "MatchClass doesn't have the same number of keyword attributes as patterns");
        }
        checks.expression((AstNode) p.fields().get("cls"), "Load");
        patterns(list(p, "patterns"), false);
        patterns(list(p, "kwd_patterns"), false);
      }
      case "MatchStar" -> {
        if (!starred) {
          throw Err.value(t, "can't use MatchStar here");
        }
        capture(p.fields().get("name"));
      }
      case "MatchAs" -> {
        capture(p.fields().get("name"));
        AstNode inner = (AstNode) p.fields().get("pattern");
        if (inner != null && p.fields().get("name") == null) {
          throw Err.value(t, "MatchAs must specify a target name if a pattern is given");
        }
        pattern(inner, false);
      }
      case "MatchOr" -> {
        if (list(p, "patterns").size() < 2) {
          throw Err.value(t, "MatchOr requires at least 2 patterns");
        }
        patterns(list(p, "patterns"), false);
      }
      default -> {}
    }
  }

  private void patterns(List<?> all, boolean starred) {
    for (Object each : all) {
      pattern((AstNode) each, starred);
    }
  }

  private void mapping(AstNode p) {
    if (list(p, "keys").size() != list(p, "patterns").size()) {
      throw Err.value(t, "MatchMapping doesn't have the same number of keys as patterns");
    }
    capture(p.fields().get("rest"));
    for (Object key : list(p, "keys")) {
      value((AstNode) key);
    }
    patterns(list(p, "patterns"), false);
  }

  private void capture(@Nullable Object name) {
    if ("_".equals(name)) {
      throw Err.value(t, "can't capture name '_' in patterns");
    }
  }

  private void value(@Nullable AstNode n) {
    if (n == null) {
      return;
    }
    checks.expression(n, "Load");
    switch (n.type()) {
      case "Constant", "Attribute", "UnaryOp", "BinOp", "JoinedStr", "TemplateStr" -> {}
      default -> throw Err.value(t, "patterns may only match literals and attribute lookups");
    }
  }
}
