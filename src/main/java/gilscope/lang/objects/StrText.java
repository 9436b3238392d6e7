package gilscope.lang.objects;

import java.util.Arrays;
import java.util.Locale;

/** What Python says of characters (Unicode 16, as in CPython 3.14), and {@code repr}. */
public final class StrText {
  /** Numeric_Type=Digit without the decimal digits: first and last of each range. */
  private static final int[] DIGITS = {
    0xb2, 0xb3, 0xb9, 0xb9, 0x1369, 0x1371, 0x19da, 0x19da, 0x2070, 0x2070, 0x2074, 0x2079, 0x2080,
    0x2089, 0x2460, 0x2468, 0x2474, 0x247c, 0x2488, 0x2490, 0x24ea, 0x24ea, 0x24f5, 0x24fd, 0x24ff,
    0x24ff, 0x2776, 0x277e, 0x2780, 0x2788, 0x278a, 0x2792, 0x10a40, 0x10a43, 0x10e60, 0x10e68,
    0x11052, 0x1105a, 0x1f100, 0x1f10a
  };

  /** Ideographs with a numeric value. */
  private static final int[] NUMERIC_LETTERS = {
    0x3405, 0x3483, 0x382a, 0x3b4d, 0x4e00, 0x4e03, 0x4e07, 0x4e09, 0x4e24, 0x4e5d, 0x4e8c, 0x4e94,
    0x4e96, 0x4eac, 0x4ebf, 0x4ec0, 0x4edf, 0x4ee8, 0x4f0d, 0x4f70, 0x4fe9, 0x5006, 0x5104, 0x5146,
    0x5169, 0x516b, 0x516d, 0x5341, 0x5343, 0x5344, 0x5345, 0x534c, 0x53c1, 0x53c2, 0x53c3, 0x53c4,
    0x56db, 0x58f1, 0x58f9, 0x5e7a, 0x5efe, 0x5eff, 0x5f0c, 0x5f0d, 0x5f0e, 0x5f10, 0x62d0, 0x62fe,
    0x634c, 0x67d2, 0x6d1e, 0x6f06, 0x7396, 0x767e, 0x7695, 0x79ed, 0x8086, 0x842c, 0x8cae, 0x8cb3,
    0x8d30, 0x920e, 0x94a9, 0x9621, 0x9646, 0x964c, 0x9678, 0x96f6, 0xf96b, 0xf973, 0xf978, 0xf9b2,
    0xf9d1, 0xf9d3, 0xf9fd, 0x20001, 0x20064, 0x200e2, 0x20121, 0x2092a, 0x20983, 0x2098c, 0x2099c,
    0x20aea, 0x20afd, 0x20b19, 0x22390, 0x22998, 0x23b1b, 0x2626d, 0x2f890
  };

  /** Texts of no more characters, on average, are put together character by character. */
  private static final int SHORT = 32;

  /** No longer text is put together so, which takes twice the memory. */
  private static final long MODEST = 1 << 20;

  private StrText() {}

  /**
   * {@code separator.join(texts)}. {@link String#join} calls a stub for each text and separator,
   * which pays for long ones: twelve words take 85 ns so, and 45 as characters.
   */
  public static String join(String separator, String[] texts) {
    int each = separator.length();
    long length = (long) each * Math.max(0, texts.length - 1);
    for (String text : texts) {
      length += text.length();
    }
    if (each > 1 || length > Math.min(MODEST, (long) SHORT * texts.length)) {
      return String.join(separator, texts);
    }
    char[] all = new char[(int) length];
    int at = 0;
    for (int i = 0; i < texts.length; i++) {
      if (each == 1 && i > 0) {
        all[at++] = separator.charAt(0);
      }
      int n = texts[i].length();
      texts[i].getChars(0, n, all, at);
      at += n;
    }
    return new String(all);
  }

  /** {@code str.isspace} of one character: bidirectional type WS, B or S, or category Zs. */
  public static boolean isSpace(int c) {
    if (c < 128) {
      return c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1c && c <= 0x1f);
    }
    return c == 0x85
        || c == 0x2028
        || c == 0x2029
        || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** Ends a line for {@code str.splitlines}. */
  static boolean isLineBreak(int c) {
    return (c >= 10 && c <= 13)
        || (c >= 0x1c && c <= 0x1e)
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  static boolean isPrintable(int c) {
    if (c < 127) {
      return c >= ' ';
    }
    return switch (Character.getType(c)) {
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

  static boolean isDecimal(int c) {
    return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
  }

  static boolean isDigit(int c) {
    if (isDecimal(c)) {
      return true;
    }
    for (int i = 0; i < DIGITS.length && DIGITS[i] <= c; i += 2) {
      if (c <= DIGITS[i + 1]) {
        return true;
      }
    }
    return false;
  }

  static boolean isNumeric(int c) {
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      case Character.OTHER_LETTER -> Arrays.binarySearch(NUMERIC_LETTERS, c) >= 0;
      default -> false;
    };
  }

  static boolean isAlphanumeric(int c) {
    return Character.isLetter(c) || isNumeric(c) || isDigit(c);
  }

  static boolean isTitle(int c) {
    return Character.getType(c) == Character.TITLECASE_LETTER;
  }

  /** {@code str.isidentifier}. */
  static boolean isIdentifier(String s) {
    if (s.isEmpty()) {
      return false;
    }
    int first = s.codePointAt(0);
    if (first != '_' && !Character.isUnicodeIdentifierStart(first)) {
      return false;
    }
    return s.codePoints()
        .skip(1)
        .allMatch(c -> Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
  }

  /** The characters of a text, one each; half a pair of surrogates is one. */
  public static int[] codePoints(String s) {
    int[] points = new int[s.length()];
    for (int i = 0; i < points.length; i++) {
      char c = s.charAt(i);
      if (Character.isSurrogate(c)) {
        return s.codePoints().toArray();
      }
      points[i] = c;
    }
    return points;
  }

  /** Without white space at both ends. */
  static String strip(String s) {
    int from = 0;
    int to = s.length();
    while (from < to && isSpace(s.charAt(from))) { // white space lies in the basic plane
      from++;
    }
    while (to > from && isSpace(s.charAt(to - 1))) {
      to--;
    }
    return s.substring(from, to);
  }

  /** {@code repr} of a str. */
  public static String repr(String s) {
    char quote = s.indexOf('\'') >= 0 && s.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder out = new StringBuilder(s.length() + 2).append(quote);
    for (int i = 0, c; i < s.length(); i += Character.charCount(c)) {
      c = s.codePointAt(i);
      if (c == quote || c == '\\') {
        out.append('\\').append((char) c);
      } else if (isPrintable(c)) {
        out.appendCodePoint(c);
      } else {
        appendEscape(out, c);
      }
    }
    return out.append(quote).toString();
  }

  /** {@code ascii()}: what is not ASCII in a repr, escaped. */
  public static String ascii(String repr) {
    StringBuilder out = new StringBuilder(repr.length());
    for (int i = 0, c; i < repr.length(); i += Character.charCount(c)) {
      c = repr.codePointAt(i);
      if (c < 128) {
        out.append((char) c);
      } else {
        appendEscape(out, c);
      }
    }
    return out.toString();
  }

  /** {@code \n}, {@code \x7f}, {@code \u2028}, {@code \U0001f600}. */
  static void appendEscape(StringBuilder out, int c) {
    switch (c) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default ->
          out.append(
              c < 0x100
                  ? String.format(Locale.ROOT, "\\x%02x", c)
                  : c < 0x10000
                      ? String.format(Locale.ROOT, "\\u%04x", c)
                      : String.format(Locale.ROOT, "\\U%08x", c));
    }
  }
}
