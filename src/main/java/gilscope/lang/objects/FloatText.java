package gilscope.lang.objects;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Floats from and to text: {@code repr}, the digits behind {@code e f g}, parsing, hexadecimal
 * ({@code pystrtod.c}).
 */
public final class FloatText {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?", Pattern.UNICODE_CASE);

  private static final Pattern HEX =
      Pattern.compile(
          "([+-]?)(?:0[xX])?(?:([0-9a-fA-F]+)(?:\\.([0-9a-fA-F]*))?|\\.([0-9a-fA-F]+))(?:[pP]([+-]?\\d+))?");

  /** The NaN with the sign bit, which only {@code copysign} and packing tell from the other. */
  private static final double NEGATIVE_NAN = Double.longBitsToDouble(0xfff8_0000_0000_0000L);

  /** Java writes exponents outside of this range. */
  private static final double PLAIN_FROM = 1e-3;

  private static final double PLAIN_TO = 1e7;

  private FloatText() {}

  /**
   * Decimal digits without trailing zeros (but at least one) of a value {@code 0.digits *
   * 10**point}.
   */
  private record Digits(String digits, int point) {
    static Digits of(BigDecimal b) {
      if (b.signum() == 0) {
        return new Digits("0", 1);
      }
      String s = b.unscaledValue().abs().toString();
      int point = s.length() - b.scale();
      int end = s.length();
      while (end > 1 && s.charAt(end - 1) == '0') {
        end--;
      }
      return new Digits(s.substring(0, end), point);
    }
  }

  /** The shortest digits that read back as {@code x}, nearest to it among those. */
  private static Digits shortest(double x) {
    BigDecimal b = new BigDecimal(Double.toString(x));
    Digits d = Digits.of(b);
    if (d.digits.length() == 2) { // Double.toString never tries a single digit
      for (RoundingMode mode :
          new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP}) {
        BigDecimal one = b.round(new MathContext(1, mode));
        if (one.doubleValue() == x) {
          return Digits.of(one);
        }
      }
    }
    return d;
  }

  /** {@code repr(x)}. */
  public static String repr(double x) {
    double abs = Math.abs(x);
    if (abs >= PLAIN_FROM && abs < PLAIN_TO) {
      return Double.toString(x); // without exponent in both languages
    }
    return format(x, 'r', 0, true, false);
  }

  /**
   * {@code PyOS_double_to_string}.
   *
   * @param code one of {@code e f g r}; {@code r} ignores the precision
   * @param addDot0 append {@code .0} to what would look like an int
   * @param alternate keep the point and, for {@code g}, trailing zeros
   */
  static String format(double x, char code, int precision, boolean addDot0, boolean alternate) {
    if (Double.isNaN(x)) {
      return "nan";
    }
    if (Double.isInfinite(x)) {
      return x > 0 ? "inf" : "-inf";
    }
    double abs = Math.abs(x);
    int p = code == 'e' ? precision + 1 : code == 'g' ? Math.max(precision, 1) : precision;
    Digits d =
        switch (code) {
          case 'r' -> shortest(abs);
          case 'f' -> Digits.of(new BigDecimal(abs).setScale(p, RoundingMode.HALF_EVEN));
          default ->
              Digits.of(new BigDecimal(abs).round(new MathContext(p, RoundingMode.HALF_EVEN)));
        };
    int point = d.point;
    int end = d.digits.length();
    boolean useExponent = false;
    switch (code) {
      case 'e' -> {
        useExponent = true;
        end = p;
      }
      case 'f' -> {
        if (d.digits.equals("0")) {
          point = 1;
        }
        end = point + p;
      }
      case 'g' -> {
        useExponent = point <= -4 || point > p - (addDot0 ? 1 : 0);
        end = alternate ? p : end;
      }
      default -> useExponent = point <= -4 || point > 16;
    }
    int exponent = 0;
    if (useExponent) {
      exponent = point - 1;
      point = 1;
    }
    int start = point <= 0 ? point - 1 : 0;
    end = Math.max(end, !useExponent && addDot0 ? point + 1 : point);
    StringBuilder out = new StringBuilder();
    if (Math.copySign(1.0, x) < 0) {
      out.append('-');
    }
    for (int i = start; i < end; i++) {
      if (i == point) {
        out.append('.');
      }
      out.append(i >= 0 && i < d.digits.length() ? d.digits.charAt(i) : '0');
    }
    if (alternate && end == point) {
      out.append('.');
    }
    if (useExponent) {
      out.append('e').append(exponent < 0 ? '-' : '+');
      int e = Math.abs(exponent);
      if (e < 10) {
        out.append('0');
      }
      out.append(e);
    }
    return out.toString();
  }

  // ---- parsing

  /**
   * {@code float(text)}: white space around, single underscores between digits, digits of any
   * script, {@code inf} and {@code nan}.
   *
   * @param shown what the message shows
   */
  static double parse(ThreadState t, String text, PyObject shown) {
    Work.parses(t, text.length());
    String s = StrText.strip(text);
    if (isPlain(s)) {
      try {
        return JavaDoubleParser.parseDouble(s);
      } catch (NumberFormatException e) {
        throw noFloat(t, shown);
      }
    }
    StringBuilder ascii = new StringBuilder(s.length());
    boolean good = true;
    for (int i = 0, cp; i < s.length(); i += Character.charCount(cp)) {
      cp = s.codePointAt(i);
      if (cp == '_') {
        char next = i + 1 < s.length() ? s.charAt(i + 1) : ' ';
        char before =
            ascii.isEmpty() || (i > 0 && s.charAt(i - 1) == '_')
                ? ' '
                : ascii.charAt(ascii.length() - 1);
        good &=
            isDigit(before)
                && (isDigit(next)
                    || Character.isDigit(s.codePointAt(Math.min(i + 1, s.length() - 1))));
      } else if (cp < 128) {
        ascii.append((char) cp);
      } else if (Character.isDigit(cp)) {
        ascii.append((char) ('0' + Character.digit(cp, 10)));
      } else {
        good = false;
      }
    }
    String a = ascii.toString();
    if (good && DECIMAL.matcher(a).matches()) {
      return JavaDoubleParser.parseDouble(a);
    }
    if (good && s.indexOf('_') < 0) {
      double special = special(a);
      if (special != 0) {
        return special;
      }
    }
    throw noFloat(t, shown);
  }

  /** Nothing but what Java and Python write decimal numbers with, and both in the same way. */
  private static boolean isPlain(String s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (!isDigit(c) && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
        return false;
      }
    }
    return true;
  }

  private static PyRaise noFloat(ThreadState t, PyObject shown) {
    return Err.value(t, "could not convert string to float: " + Abstract.reprText(t, shown));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Infinities and NaN in words; 0 for anything else. */
  private static double special(String text) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    boolean negative = text.startsWith("-");
    return switch ((signed ? text.substring(1) : text).toLowerCase(Locale.ROOT)) {
      case "inf", "infinity" -> negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      case "nan" -> negative ? NEGATIVE_NAN : Double.NaN;
      default -> 0;
    };
  }

  // ---- hexadecimal

  /** {@code x.hex()}. */
  static String hex(double x) {
    if (Double.isNaN(x) || Double.isInfinite(x)) {
      return repr(x);
    }
    String sign = Math.copySign(1.0, x) < 0 ? "-" : "";
    long bits = Double.doubleToRawLongBits(x);
    long mantissa = bits & ((1L << 52) - 1);
    int e = (int) (bits >>> 52) & 0x7ff;
    if (e == 0 && mantissa == 0) {
      return sign + "0x0.0p+0";
    }
    int exponent = e == 0 ? -1022 : e - 1023;
    return sign
        + String.format(
            Locale.ROOT,
            "0x%d.%013xp%s%d",
            e == 0 ? 0 : 1,
            mantissa,
            exponent < 0 ? "-" : "+",
            Math.abs(exponent));
  }

  static double fromHex(ThreadState t, String text) {
    String s = StrText.strip(text);
    double special = special(s);
    if (special != 0) {
      return special;
    }
    Matcher m = HEX.matcher(s);
    if (!m.matches()) {
      throw Err.value(t, "invalid hexadecimal floating-point string");
    }
    String whole = m.group(2) == null ? "" : m.group(2);
    String fraction = m.group(3) != null ? m.group(3) : m.group(4) != null ? m.group(4) : "";
    BigInteger mantissa = new BigInteger("0" + whole + fraction, 16);
    String exp = m.group(5) == null ? "0" : m.group(5);
    double r;
    if (mantissa.signum() == 0) {
      r = 0.0;
    } else {
      BigInteger e = new BigInteger(exp).subtract(BigInteger.valueOf(4L * fraction.length()));
      long clipped = e.bitLength() > 40 ? (e.signum() < 0 ? -(1L << 40) : 1L << 40) : e.longValue();
      r = Rounding.scaled(mantissa, clipped, false);
      if (Double.isInfinite(r)) {
        throw Err.overflow(t, "hexadecimal value too large to represent as a float");
      }
    }
    return m.group(1).equals("-") ? -r : r;
  }
}
