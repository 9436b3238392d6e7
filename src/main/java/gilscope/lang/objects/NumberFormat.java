package gilscope.lang.objects;

import java.math.BigInteger;
import java.util.Locale;

/** {@code __format__} of int, float and complex. */
final class NumberFormat {
  private NumberFormat() {}

  /** {@code format(o, spec)} for a number. */
  static String format(ThreadState t, PyObject o, String spec) {
    if (spec.isEmpty()) {
      return Abstract.strText(t, o);
    }
    String typeName = o.type().name();
    FormatSpec f = FormatSpec.parse(t, spec, typeName, 0, '>');
    return switch (o) {
      case PyInt i -> formatInt(t, i, f);
      case PyFloat x -> formatFloat(t, x.value(), f, typeName);
      case PyComplex c -> formatComplex(t, c, f, typeName);
      default -> throw new AssertionError(o.type());
    };
  }

  private static String formatInt(ThreadState t, PyInt i, FormatSpec f) {
    return switch (f.type()) {
      case 0, 'b', 'c', 'd', 'o', 'x', 'X', 'n' -> formatIntegral(t, i, f);
      case 'e', 'E', 'f', 'F', 'g', 'G', '%' -> formatFloat(t, IntType.toDouble(t, i), f, "int");
      default -> throw f.unknownCode(t, i.type().name());
    };
  }

  private static String formatIntegral(ThreadState t, PyInt i, FormatSpec f) {
    if (f.precision() != -1) {
      throw Err.value(t, "Precision not allowed in integer format specifier");
    }
    if (f.noNegativeZero()) {
      throw Err.value(t, "Negative zero coercion (z) not allowed in integer format specifier");
    }
    if (f.type() == 'c') {
      if (f.sign() != 0) {
        throw Err.value(t, "Sign not allowed with integer format specifier 'c'");
      }
      if (f.alternate()) {
        throw Err.value(t, "Alternate form (#) not allowed with integer format specifier 'c'");
      }
      if (!i.fitsLong()) {
        throw Err.overflow(t, "Python int too large to convert to C long");
      }
      if (!i.fitsInt() || i.longValue() < 0 || i.longValue() > 0x10ffff) {
        throw Err.overflow(t, "%c arg not in range(0x110000)");
      }
      return number(f, "", "", Character.toString((int) i.longValue()), "", "");
    }
    String digits =
        switch (f.type()) {
          case 'b' -> i.bigValue().abs().toString(2);
          case 'o' -> i.bigValue().abs().toString(8);
          case 'x' -> i.bigValue().abs().toString(16);
          case 'X' -> i.bigValue().abs().toString(16).toUpperCase(Locale.ROOT);
          default -> IntText.decimal(t, PyInt.abs(i));
        };
    String prefix = f.alternate() && "boxX".indexOf(f.type()) >= 0 ? "0" + (char) f.type() : "";
    return number(f, sign(f, i.signum() < 0), prefix, digits, "", "");
  }

  private static String formatFloat(ThreadState t, double x, FormatSpec f, String typeName) {
    String text = floatText(t, x, f, typeName);
    boolean negative = text.startsWith("-");
    String body = negative ? text.substring(1) : text;
    int split = 0;
    while (split < body.length() && Character.isDigit(body.charAt(split))) {
      split++;
    }
    return number(f, sign(f, negative), "", body.substring(0, split), body.substring(split), "");
  }

  /** The number with a minus where negative, before grouping and padding. */
  private static String floatText(ThreadState t, double x, FormatSpec f, String typeName) {
    int precision = f.precision();
    char code;
    boolean addDot0 = false;
    boolean upper = false;
    boolean percent = false;
    double v = x;
    switch (f.type()) {
      case 0 -> {
        addDot0 = true;
        code = precision < 0 ? 'r' : 'g';
      }
      case 'n' -> code = 'g';
      case '%' -> {
        code = 'f';
        percent = true;
        v = x * 100;
      }
      case 'e', 'f', 'g' -> code = (char) f.type();
      case 'E', 'F', 'G' -> {
        code = Character.toLowerCase((char) f.type());
        upper = true;
      }
      default -> throw f.unknownCode(t, typeName);
    }
    String s = FloatText.format(v, code, precision < 0 ? 6 : precision, addDot0, f.alternate());
    if (f.noNegativeZero() && s.startsWith("-") && isZero(s)) {
      s = s.substring(1);
    }
    if (upper) {
      s = s.toUpperCase(Locale.ROOT);
    }
    return percent ? s + "%" : s;
  }

  private static boolean isZero(String s) {
    for (int i = 1; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == 'e' || c == 'E') {
        break;
      }
      if (c != '0' && c != '.') {
        return false;
      }
    }
    return true;
  }

  private static String formatComplex(ThreadState t, PyComplex c, FormatSpec f, String typeName) {
    if (f.type() == '%' || (f.type() != 0 && "eEfFgGn".indexOf(f.type()) < 0)) {
      throw f.unknownCode(t, typeName);
    }
    if (f.fill() == '0') {
      throw Err.value(t, "Zero padding is not allowed in complex format specifier");
    }
    if (f.align() == '=') {
      throw Err.value(t, "'=' alignment flag is not allowed in complex format specifier");
    }
    boolean bare = f.type() == 0;
    int type = bare && f.precision() >= 0 ? 'g' : f.type();
    FormatSpec part =
        new FormatSpec(
            0,
            '>',
            f.sign(),
            f.noNegativeZero(),
            f.alternate(),
            -1,
            f.grouping(),
            f.precision(),
            f.fractionGrouping(),
            type);
    FormatSpec imagPart =
        new FormatSpec(
            0,
            '>',
            '+',
            f.noNegativeZero(),
            f.alternate(),
            -1,
            f.grouping(),
            f.precision(),
            f.fractionGrouping(),
            type);
    boolean skipReal = bare && c.real() == 0 && Math.copySign(1, c.real()) > 0;
    String real = skipReal ? "" : complexPart(t, c.real(), part, typeName);
    String imag = complexPart(t, c.imag(), skipReal ? part : imagPart, typeName) + "j";
    String body = bare && !skipReal ? "(" + real + imag + ")" : real + imag;
    return f.pad(body);
  }

  private static String complexPart(ThreadState t, double x, FormatSpec f, String typeName) {
    String s = formatFloat(t, x, f, typeName);
    if (f.type() != 0 || !s.endsWith(".0")) {
      return s;
    }
    return s.substring(0, s.length() - (f.alternate() ? 1 : 2));
  }

  private static String sign(FormatSpec f, boolean negative) {
    return negative ? "-" : f.sign() == '+' ? "+" : f.sign() == ' ' ? " " : "";
  }

  /** Sign, prefix, grouped digits and what follows them, padded. */
  private static String number(
      FormatSpec f, String sign, String prefix, String digits, String rest, String suffix) {
    String tail = groupFraction(f, rest) + suffix;
    String body = digits;
    boolean zeroFill = f.fill() == '0' && f.align() == '=';
    if (f.grouping() != 0 && f.type() != 'c' && !digits.isEmpty()) {
      int size = "boxX".indexOf(f.type()) >= 0 && f.type() != 0 ? 4 : 3;
      int min = zeroFill ? f.width() - sign.length() - prefix.length() - tail.length() : 0;
      body = group(digits, size, f.grouping(), min);
    }
    int length =
        sign.length() + prefix.length() + body.codePointCount(0, body.length()) + tail.length();
    if (f.align() == '=' && f.width() > length) {
      return sign + prefix + Character.toString(f.fill()).repeat(f.width() - length) + body + tail;
    }
    return f.pad(sign + prefix + body + tail);
  }

  /**
   * Digits in groups from the right, with zeros in front until {@code minWidth} ({@code
   * _PyUnicode_InsertThousandsGrouping}).
   */
  private static String group(String digits, int size, char separator, int minWidth) {
    StringBuilder reversed = new StringBuilder();
    int remaining = digits.length();
    int min = minWidth;
    while (true) {
      int l = Math.min(size, Math.max(Math.max(remaining, min), 1));
      int chars = Math.max(0, Math.min(remaining, l));
      if (!reversed.isEmpty()) {
        reversed.append(separator);
      }
      for (int i = 0; i < chars; i++) {
        reversed.append(digits.charAt(remaining - 1 - i));
      }
      reversed.repeat('0', l - chars);
      remaining -= chars;
      min -= l;
      if (remaining <= 0 && min <= 0) {
        return reversed.reverse().toString();
      }
      min -= 1;
    }
  }

  /** {@code .141592e+05} with the digits after the point in groups of three from the left. */
  private static String groupFraction(FormatSpec f, String rest) {
    if (f.fractionGrouping() == 0 || !rest.startsWith(".")) {
      return rest;
    }
    StringBuilder out = new StringBuilder(".");
    int i = 1;
    for (; i < rest.length() && Character.isDigit(rest.charAt(i)); i++) {
      if (i > 1 && (i - 1) % 3 == 0) {
        out.append(f.fractionGrouping());
      }
      out.append(rest.charAt(i));
    }
    return out.append(rest, i, rest.length()).toString();
  }

  /** {@code hex}, {@code oct} and {@code bin} with their prefix. */
  static String withPrefix(PyInt i, int radix) {
    BigInteger v = i.bigValue();
    String prefix = radix == 16 ? "0x" : radix == 8 ? "0o" : "0b";
    return (v.signum() < 0 ? "-" : "") + prefix + v.abs().toString(radix);
  }
}
