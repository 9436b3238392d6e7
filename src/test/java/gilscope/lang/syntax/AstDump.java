package gilscope.lang.syntax;

import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/**
 * A tree as {@code ast.dump(tree, include_attributes=True)} prints it, so that it can be compared
 * with CPython's; characters beyond ASCII are escaped.
 */
final class AstDump {
  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          RecordComponent[] components = type.getRecordComponents();
          for (RecordComponent component : components) {
            component.getAccessor().setAccessible(true);
          }
          return components;
        }
      };

  private final StringBuilder out = new StringBuilder();

  private AstDump() {}

  static String dump(Mod mod) {
    AstDump dump = new AstDump();
    dump.node((Record) mod);
    return dump.out.toString();
  }

  private void node(Record node) {
    out.append(className(node)).append('(');
    boolean any = false;
    Span span = null;
    for (RecordComponent component : COMPONENTS.get(node.getClass())) {
      Object value = value(node, component);
      if (value instanceof Span s) {
        span = s;
        continue;
      }
      if (value == null || (value instanceof List<?> list && list.isEmpty())) {
        continue;
      }
      if (any) {
        out.append(", ");
      }
      any = true;
      out.append(snake(component.getName())).append('=');
      value(value);
    }
    if (span != null) {
      out.append(
          String.format(
              Locale.ROOT,
              "%slineno=%d, col_offset=%d, end_lineno=%d, end_col_offset=%d",
              any ? ", " : "",
              span.lineno(),
              span.col(),
              span.endLineno(),
              span.endCol()));
    }
    out.append(')');
  }

  private void value(Object value) {
    switch (value) {
      case null -> out.append("None");
      case List<?> list -> {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
          if (i > 0) {
            out.append(", ");
          }
          value(list.get(i));
        }
        out.append(']');
      }
      case Literal literal -> literal(literal);
      case Operator op -> out.append(op.astName()).append("()");
      case UnaryOperator op -> out.append(op.astName()).append("()");
      case BoolOperator op -> out.append(op.astName()).append("()");
      case CmpOp op -> out.append(op.astName()).append("()");
      case ExprContext ctx -> out.append(ctx.astName()).append("()");
      case Record node -> node(node);
      case String text -> text(text);
      case Boolean flag -> out.append(flag ? '1' : '0');
      default -> out.append(value);
    }
  }

  private void literal(Literal literal) {
    switch (literal) {
      case Literal.IntLit l -> out.append(integer(l.value()));
      case Literal.FloatLit l -> out.append(real(l.value(), true));
      case Literal.ComplexLit l -> out.append(real(l.imag(), false)).append('j');
      case Literal.StrLit l -> text(l.value());
      case Literal.BytesLit l -> bytes(l.value());
      case Literal.NoneLit _ -> out.append("None");
      case Literal.TrueLit _ -> out.append("True");
      case Literal.FalseLit _ -> out.append("False");
      case Literal.EllipsisLit _ -> out.append("Ellipsis");
      case Literal.TupleLit _, Literal.FrozenSetLit _ ->
          throw new IllegalStateException("not from the parser");
    }
  }

  private static String integer(BigInteger value) {
    return value.toString();
  }

  private static String real(double value, boolean dot) {
    if (Double.isInfinite(value)) {
      return "inf";
    }
    String text = Double.toString(value);
    String shorter = String.format(Locale.ROOT, "%.0E", value);
    if (Double.parseDouble(shorter) == value) { // Java never prints one digit alone
      text = shorter.charAt(0) + ".0" + shorter.substring(1).replace("+", "");
    }
    int e = text.indexOf('E');
    int exponent = e < 0 ? 0 : Integer.parseInt(text.substring(e + 1));
    String mantissa = e < 0 ? text : text.substring(0, e);
    String digits = mantissa.replace(".", "");
    int point = mantissa.indexOf('.') + exponent;
    int zeros = 0;
    while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
      zeros++;
    }
    digits = digits.substring(zeros);
    point -= zeros;
    while (digits.length() > 1 && digits.endsWith("0")) {
      digits = digits.substring(0, digits.length() - 1);
    }
    if (digits.equals("0")) {
      return dot ? "0.0" : "0";
    }
    if (point > 16 || point < -3) {
      int shown = point - 1;
      return digits.charAt(0)
          + (digits.length() > 1 ? "." + digits.substring(1) : "")
          + "e"
          + (shown < 0 ? "-" : "+")
          + (Math.abs(shown) < 10 ? "0" : "")
          + Math.abs(shown);
    }
    if (point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    if (point >= digits.length()) {
      return digits + "0".repeat(point - digits.length()) + (dot ? ".0" : "");
    }
    return digits.substring(0, point) + "." + digits.substring(point);
  }

  private void text(String text) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    out.append(quote);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == quote || c == '\\') {
        out.append('\\').append((char) c);
      } else if (c == '\n') {
        out.append("\\n");
      } else if (c == '\r') {
        out.append("\\r");
      } else if (c == '\t') {
        out.append("\\t");
      } else if (c < ' ' || (c >= 0x7F && c < 0x100)) {
        out.append(String.format(Locale.ROOT, "\\x%02x", c));
      } else if (c < 0x7F) {
        out.append((char) c);
      } else if (c < 0x10000) {
        out.append(String.format(Locale.ROOT, "\\u%04x", c));
      } else {
        out.append(String.format(Locale.ROOT, "\\U%08x", c));
      }
    }
    out.append(quote);
  }

  private void bytes(byte[] bytes) {
    StringBuilder latin = new StringBuilder();
    for (byte b : bytes) {
      latin.append((char) (b & 0xFF));
    }
    out.append('b');
    text(latin.toString());
  }

  private static Object value(Record node, RecordComponent component) {
    try {
      return component.getAccessor().invoke(node);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static String className(Record node) {
    return switch (node) {
      case Stmt.ExprStmt _ -> "Expr";
      case Arguments _ -> "arguments";
      case Arg _ -> "arg";
      case Keyword _ -> "keyword";
      case Alias _ -> "alias";
      case WithItem _ -> "withitem";
      case MatchCase _ -> "match_case";
      case Comprehension _ -> "comprehension";
      default -> node.getClass().getSimpleName();
    };
  }

  private static String snake(String name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c)) {
        out.append('_').append(Character.toLowerCase(c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
