package gilscope.lang.stdlib;

import gilscope.lang.stdlib.DecimalTerms.Rounding;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code __format__} of a Decimal, for the specifiers that libmpdec reads itself ({@code
 * mpd_parse_fmt_str}). Immutable.
 */
final class DecimalText {
  private static final Pattern SPEC =
      Pattern.compile(
          "(?:(.)?([<>=^]))?([-+ ])?(z)?(0)?(\\d*)([,])?(?:\\.(\\d+))?([eEfFgGn%])?",
          Pattern.DOTALL);

  private final String fill;
  private final char align;
  private final String sign;
  private final int width;
  private final boolean grouped;
  private final int precision;
  private final char type;
  private final boolean coerceZero;

  private DecimalText(Matcher m, boolean capitals) {
    boolean padded = m.group(5) != null;
    String aligned = m.group(2);
    fill = m.group(1) != null ? m.group(1) : padded && aligned == null ? "0" : " ";
    align = aligned != null ? aligned.charAt(0) : padded ? '=' : '>';
    sign = m.group(3) == null || m.group(3).equals("-") ? "" : m.group(3);
    coerceZero = m.group(4) != null;
    width = m.group(6).isEmpty() ? 0 : Integer.parseInt(m.group(6));
    grouped = m.group(7) != null;
    precision = m.group(8) == null ? -1 : Integer.parseInt(m.group(8));
    String t = m.group(9);
    type = t == null ? (capitals ? 'G' : 'g') : t.equals("n") ? 'g' : t.charAt(0);
  }

  /** Null if the specifier is not one of libmpdec's. */
  static @Nullable DecimalText parse(String spec, boolean capitals) {
    Matcher m = SPEC.matcher(spec);
    if (!m.matches()
        || (m.group(5) != null && m.group(2) != null)
        || (m.group(7) != null && "n".equals(m.group(9)))
        || m.group(6).length() > 9
        || (m.group(8) != null && m.group(8).length() > 9)) {
      return null;
    }
    return new DecimalText(m, capitals);
  }

  String format(DecimalNumber number, Rounding rounding) {
    DecimalNumber n = number;
    if (!n.isFinite()) {
      String s = n.withSign(false).toString();
      return pad(signOf(n), s + (type == '%' ? "%" : ""), false);
    }
    if (type == '%') {
      n = DecimalNumber.finite(n.negative, n.coefficient, n.exponent + 2);
    }
    if (precision >= 0) {
      n = rounded(n, rounding);
    }
    if (coerceZero && n.isZero()) {
      n = n.withSign(false);
    }
    String s = digits(n.withSign(false));
    return pad(signOf(n), s + (type == '%' ? "%" : ""), true);
  }

  private String signOf(DecimalNumber n) {
    return n.negative ? "-" : sign;
  }

  private DecimalNumber rounded(DecimalNumber n, Rounding rounding) {
    return switch (type) {
      case 'g', 'G' -> toDigits(n, Math.max(precision, 1), rounding);
      case 'e', 'E' -> n.isZero() ? n : toDigits(n, precision + 1, rounding);
      default -> toExponent(n, -precision, rounding);
    };
  }

  private static DecimalNumber toDigits(DecimalNumber n, int digits, Rounding rounding) {
    if (n.digits() <= digits) {
      return n;
    }
    DecimalNumber r = toExponent(n, n.exponent + n.digits() - digits, rounding);
    return r.digits() > digits ? toExponent(r, r.exponent + 1, rounding) : r;
  }

  private static DecimalNumber toExponent(DecimalNumber n, long e, Rounding rounding) {
    if (n.exponent >= e) {
      return n;
    }
    BigInteger c =
        new DecimalWork(DecimalTerms.EXACT)
            .shiftRight(n.negative, n.coefficient, n.digits(), e - n.exponent, rounding);
    return DecimalNumber.finite(n.negative, c, e);
  }

  /** The number's digits, point and exponent. */
  private String digits(DecimalNumber n) {
    String d = n.coefficient.toString();
    long left = n.exponent + d.length();
    long point;
    if (type == 'e' || type == 'E') {
      if (n.isZero() && precision >= 0) {
        d = "0".repeat(precision + 1);
        return assemble(d, 1, n.exponent + precision + 1);
      }
      int missing = precision < 0 ? 0 : precision + 1 - d.length();
      if (missing > 0) {
        d = d + "0".repeat(missing);
      }
      return assemble(d, 1, left);
    }
    if (type == 'g' || type == 'G') {
      point = n.exponent <= 0 && left > -6 ? left : 1;
      return assemble(d, point, left);
    }
    if (precision >= 0 && n.exponent > -precision) {
      d = d + "0".repeat((int) (n.exponent + precision));
      return assemble(d, d.length() - precision, d.length() - (long) precision);
    }
    if (n.exponent > 0) {
      d = n.isZero() ? "0" : d + "0".repeat((int) n.exponent);
      return assemble(d, d.length(), d.length());
    }
    return assemble(d, left, left);
  }

  private String assemble(String d, long point, long left) {
    String whole;
    String fraction;
    if (point <= 0) {
      whole = "0";
      fraction = "0".repeat((int) -point) + d;
    } else if (point >= d.length()) {
      whole = d + "0".repeat((int) point - d.length());
      fraction = "";
    } else {
      whole = d.substring(0, (int) point);
      fraction = d.substring((int) point);
    }
    whole = whole.replaceFirst("^0+(?=.)", "");
    String e = "";
    if (left != point || type == 'e' || type == 'E') {
      long x = left - point;
      e = (type == 'g' || type == 'e' ? "e" : "E") + (x < 0 ? "" : "+") + x;
    }
    return whole + (fraction.isEmpty() ? "" : "." + fraction) + e;
  }

  private String pad(String signText, String body, boolean number) {
    String b = grouped && number ? grouped(signText.length(), body) : body;
    boolean zeros = fill.equals("0") && align == '=' && !number;
    int missing = width - signText.length() - b.codePointCount(0, b.length());
    if (missing <= 0) {
      return signText + b;
    }
    String f = zeros ? " " : fill;
    return switch (zeros ? '>' : align) {
      case '<' -> signText + b + f.repeat(missing);
      case '^' -> f.repeat(missing / 2) + signText + b + f.repeat(missing - missing / 2);
      case '=' -> signText + f.repeat(missing) + b;
      default -> f.repeat(missing) + signText + b;
    };
  }

  /** With commas; zeros that fill up to the width are grouped too. */
  private String grouped(int signLength, String body) {
    int end = 0;
    while (end < body.length() && Character.isDigit(body.charAt(end))) {
      end++;
    }
    StringBuilder whole = new StringBuilder(body.substring(0, end));
    String rest = body.substring(end);
    if (fill.equals("0") && align == '=') {
      while (commas(whole.length()) + whole.length() + rest.length() + signLength < width) {
        whole.insert(0, '0');
      }
    }
    for (int i = whole.length() - 3; i > 0; i -= 3) {
      whole.insert(i, ',');
    }
    return whole + rest;
  }

  private static int commas(int digits) {
    return (digits - 1) / 3;
  }
}
