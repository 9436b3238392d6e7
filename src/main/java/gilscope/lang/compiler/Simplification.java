package gilscope.lang.compiler;

import gilscope.lang.syntax.Expr;
import gilscope.lang.syntax.ExprContext;
import gilscope.lang.syntax.Literal;
import gilscope.lang.syntax.Operator;
import gilscope.lang.syntax.Span;
import gilscope.lang.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What CPython rewrites in the tree before it looks at names: {@code __debug__} is True, {@code
 * '%s' % (x,)} is an f-string. Applied wherever a node is looked at, instead of in a pass of its
 * own, so that the tree stays as parsed.
 */
final class Simplification {
  /** The place of what stands nowhere in the source. */
  static final Span NOWHERE = new Span(-1, -1, -1, -1);

  private static final int MAX_DIGITS = 3;

  private Simplification() {}

  /** The node itself, nearly always. */
  static Expr of(Expr expr) {
    if (expr instanceof Expr.Name name) {
      return name.id().equals("__debug__") && name.ctx() == ExprContext.LOAD
          ? new Expr.Constant(new Literal.TrueLit(), null, name.span())
          : expr;
    }
    if (expr
            instanceof
            Expr.BinOp(
                Expr.Constant(Literal.StrLit(String format), _, _),
                Operator op,
                Expr.Tuple(List<Expr> elements, _, _),
                Span span)
        && op == Operator.MOD
        && elements.stream().noneMatch(Expr.Starred.class::isInstance)) {
      Expr joined = formatted(format, elements, span);
      return joined == null ? expr : joined;
    }
    return expr;
  }

  /** The docstring of a body, or null. */
  static Literal.@Nullable StrLit docstring(List<Stmt> body) {
    return !body.isEmpty()
            && body.getFirst() instanceof Stmt.ExprStmt(Expr.Constant(Literal.StrLit text, _, _), _)
        ? text
        : null;
  }

  private static @Nullable Expr formatted(String format, List<Expr> elements, Span span) {
    List<Expr> parts = new ArrayList<>();
    int used = 0;
    int at = 0;
    while (true) {
      int start = at;
      while (at < format.length()) {
        if (format.charAt(at) != '%') {
          at++;
        } else if (at + 1 < format.length() && format.charAt(at + 1) == '%') {
          at += 2;
        } else {
          break;
        }
      }
      if (at > start) {
        parts.add(text(format.substring(start, at).replace("%%", "%")));
      }
      if (at >= format.length()) {
        break;
      }
      if (used >= elements.size()) {
        return null;
      }
      Field field = Field.parse(format, at + 1);
      if (field == null) {
        return null;
      }
      Expr element = elements.get(used++);
      parts.add(
          new Expr.FormattedValue(
              element,
              field.conversion,
              field.spec.isEmpty() ? null : text(field.spec),
              element.span()));
      at = field.end;
    }
    return used < elements.size() ? null : new Expr.JoinedStr(parts, span);
  }

  private static Expr text(String value) {
    return new Expr.Constant(new Literal.StrLit(value), null, NOWHERE);
  }

  /** One {@code %s}, {@code %-10r} or {@code %5.3a}; anything else is left to run time. */
  private record Field(char conversion, String spec, int end) {
    static @Nullable Field parse(String format, int start) {
      int at = start;
      boolean left = false;
      while (at < format.length() && "-+ #0".indexOf(format.charAt(at)) >= 0) {
        left |= format.charAt(at++) == '-';
      }
      int widthEnd = digits(format, at);
      if (widthEnd < 0) {
        return null;
      }
      String width = format.substring(at, widthEnd);
      at = widthEnd;
      String precision = "";
      if (at < format.length() && format.charAt(at) == '.') {
        int end = digits(format, at + 1);
        if (end < 0) {
          return null;
        }
        precision =
            "."
                + (end == at + 1
                    ? "0"
                    : Integer.toString(Integer.parseInt(format.substring(at + 1, end))));
        at = end;
      }
      if (at >= format.length() || "sra".indexOf(format.charAt(at)) < 0) {
        return null;
      }
      int wide = width.isEmpty() ? -1 : Integer.parseInt(width);
      String spec =
          (!left && wide > 0 ? ">" : "") + (wide >= 0 ? Integer.toString(wide) : "") + precision;
      return new Field(format.charAt(at), spec, at + 1);
    }

    /** Where the digits end, -1 if there are too many or nothing follows. */
    private static int digits(String format, int start) {
      int at = start;
      while (at < format.length() && format.charAt(at) >= '0' && format.charAt(at) <= '9') {
        at++;
      }
      return at - start >= MAX_DIGITS || at >= format.length() ? -1 : at;
    }
  }
}
