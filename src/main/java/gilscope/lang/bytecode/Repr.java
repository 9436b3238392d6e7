package gilscope.lang.bytecode;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** What Python's {@code repr} prints for constants. */
public final class Repr {
  private Repr() {}

  /** The repr of a constant. A code object is printed without its address. */
  public static String of(Const value) {
    return switch (value) {
      case Const.None _ -> "None";
      case Const.Bool b -> b.value() ? "True" : "False";
      case Const.Ellipsis _ -> "Ellipsis";
      case Const.Int i -> i.value().toString();
      case Const.Float f -> ofFloat(f.value());
      case Const.Complex c -> ofComplex(c.real(), c.imaginary());
      case Const.Str s -> ofString(s.value());
      case Const.Bytes b -> ofBytes(b.value());
      case Const.Tuple t -> ofTuple(t.items());
      case Const.FrozenSet s -> ofFrozenSet(SetOrder.of(s.items()));
      case Const.Slice s ->
          "slice(" + of(s.start()) + ", " + of(s.stop()) + ", " + of(s.step()) + ")";
      case Const.CodeConst c -> c.code().toString();
    };
  }

  private static String ofTuple(List<Const> items) {
    StringJoiner joined = new StringJoiner(", ", "(", items.size() == 1 ? ",)" : ")");
    items.forEach(item -> joined.add(of(item)));
    return joined.toString();
  }

  private static String ofFrozenSet(List<Const> items) {
    if (items.isEmpty()) {
      return "frozenset()";
    }
    StringJoiner joined = new StringJoiner(", ", "frozenset({", "})");
    items.forEach(item -> joined.add(of(item)));
    return joined.toString();
  }

  /** The shortest decimal that reads back as the same float, in Python's notation. */
  public static String ofFloat(double value) {
    String digits = shortest(value);
    return isPlainInteger(digits) ? digits + ".0" : digits;
  }

  private static boolean isPlainInteger(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '-') {
        return false;
      }
    }
    return true;
  }

  /** As {@link #ofFloat} without the trailing {@code .0}. */
  private static String shortest(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    String sign = value < 0 || 1 / value < 0 ? "-" : "";
    double magnitude = Math.abs(value);
    if (Double.isInfinite(magnitude)) {
      return sign + "inf";
    }
    if (magnitude == 0) {
      return sign + "0";
    }
    BigDecimal decimal = shortestDecimal(magnitude);
    String digits = decimal.unscaledValue().toString();
    int point = digits.length() - decimal.scale();
    if (point > 16 || point < -3) {
      int exponent = point - 1;
      String mantissa =
          digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
      return sign
          + mantissa
          + String.format(Locale.ROOT, "e%c%02d", exponent < 0 ? '-' : '+', Math.abs(exponent));
    }
    if (point <= 0) {
      return sign + "0." + "0".repeat(-point) + digits;
    }
    if (point >= digits.length()) {
      return sign + digits + "0".repeat(point - digits.length());
    }
    return sign + digits.substring(0, point) + "." + digits.substring(point);
  }

  /**
   * Java's shortest decimal has at least two digits, so that one digit has to be tried apart
   * (5e-324, 2e23).
   */
  private static BigDecimal shortestDecimal(double magnitude) {
    BigDecimal decimal = new BigDecimal(Double.toString(magnitude)).stripTrailingZeros();
    if (decimal.precision() == 2) {
      BigInteger[] parts = decimal.unscaledValue().divideAndRemainder(BigInteger.TEN);
      int nearest = parts[1].intValue() >= 5 ? 1 : 0;
      for (int up : new int[] {nearest, 1 - nearest}) {
        BigDecimal one = new BigDecimal(parts[0].add(BigInteger.valueOf(up)), decimal.scale() - 1);
        if (one.doubleValue() == magnitude) {
          return one.stripTrailingZeros();
        }
      }
    }
    return decimal;
  }

  /** {@code (1+2j)}, or {@code 2j} if the real part is a positive zero. */
  public static String ofComplex(double real, double imaginary) {
    if (real == 0 && 1 / real > 0) {
      return shortest(imaginary) + "j";
    }
    String tail = shortest(imaginary);
    return "(" + shortest(real) + (tail.startsWith("-") ? "" : "+") + tail + "j)";
  }

  /**
   * The literal of a str: single quotes unless only those occur in it, and escapes for what is not
   * printable.
   */
  public static String ofString(String value) {
    char quote = value.indexOf('\'') >= 0 && value.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder out = new StringBuilder().append(quote);
    value.codePoints().forEach(c -> character(out, c, quote));
    return out.append(quote).toString();
  }

  private static void character(StringBuilder out, int c, char quote) {
    if (c == quote || c == '\\') {
      out.append('\\').append((char) c);
    } else if (c == '\n') {
      out.append("\\n");
    } else if (c == '\r') {
      out.append("\\r");
    } else if (c == '\t') {
      out.append("\\t");
    } else if (isPrintable(c)) {
      out.appendCodePoint(c);
    } else if (c <= 0xFF) {
      out.append(String.format(Locale.ROOT, "\\x%02x", c));
    } else if (c <= 0xFFFF) {
      out.append(String.format(Locale.ROOT, "\\u%04x", c));
    } else {
      out.append(String.format(Locale.ROOT, "\\U%08x", c));
    }
  }

  /**
   * {@code str.isprintable} of one code point: not in the categories Other and Separator, the space
   * excepted.
   */
  public static boolean isPrintable(int codePoint) {
    if (codePoint == ' ') {
      return true;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** The literal of a bytes object. */
  public static String ofBytes(byte[] value) {
    boolean single = false;
    boolean twice = false;
    for (byte b : value) {
      single |= b == '\'';
      twice |= b == '"';
    }
    char quote = single && !twice ? '"' : '\'';
    StringBuilder out = new StringBuilder("b").append(quote);
    for (byte b : value) {
      int c = b & 0xFF;
      if (c == quote || c == '\\') {
        out.append('\\').append((char) c);
      } else if (c == '\n') {
        out.append("\\n");
      } else if (c == '\r') {
        out.append("\\r");
      } else if (c == '\t') {
        out.append("\\t");
      } else if (c < ' ' || c >= 0x7F) {
        out.append(String.format(Locale.ROOT, "\\x%02x", c));
      } else {
        out.append((char) c);
      }
    }
    return out.append(quote).toString();
  }
}
