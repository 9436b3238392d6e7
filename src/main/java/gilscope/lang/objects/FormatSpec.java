package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/**
 * A format specifier of the mini-language: {@code
 * [[fill]align][sign][z][#][0][width][grouping][.precision[grouping]][type]} ({@code
 * formatter_unicode.c}). Immutable.
 *
 * @param align one of {@code < > ^ =}
 * @param sign {@code + - space}, or 0
 * @param width -1 if not given
 * @param grouping {@code , _} or 0
 * @param precision -1 if not given
 * @param fractionGrouping {@code , _} or 0
 * @param type 0 if not given
 */
record FormatSpec(
    int fill,
    char align,
    char sign,
    boolean noNegativeZero,
    boolean alternate,
    int width,
    char grouping,
    int precision,
    char fractionGrouping,
    int type) {

  /** The argument of {@code __format__}. */
  static String text(ThreadState t, @Nullable PyObject spec) {
    if (spec instanceof PyStr s) {
      return s.value();
    }
    throw Err.type(
        t,
        "__format__() argument must be str, not "
            + (spec == null ? "None" : StrType.typeName(spec)));
  }

  static FormatSpec parse(
      ThreadState t, String spec, String typeName, int defaultType, char defaultAlign) {
    int[] s = StrText.codePoints(spec);
    return new Parser(t, s, spec, typeName).parse(defaultType, defaultAlign);
  }

  private static boolean isAlign(int c) {
    return c == '<' || c == '>' || c == '=' || c == '^';
  }

  private static final class Parser {
    private final ThreadState t;
    private final int[] s;
    private final String spec;
    private final String typeName;
    private int pos;

    Parser(ThreadState t, int[] s, String spec, String typeName) {
      this.t = t;
      this.s = s;
      this.spec = spec;
      this.typeName = typeName;
    }

    private int peek() {
      return pos < s.length ? s[pos] : -1;
    }

    private boolean take(int c) {
      if (peek() == c) {
        pos++;
        return true;
      }
      return false;
    }

    FormatSpec parse(int defaultType, char defaultAlign) {
      int fill = ' ';
      char align = defaultAlign;
      boolean fillGiven = false;
      boolean alignGiven = false;
      if (s.length >= 2 && isAlign(s[1])) {
        fill = s[0];
        align = (char) s[1];
        fillGiven = true;
        alignGiven = true;
        pos = 2;
      } else if (s.length >= 1 && isAlign(s[0])) {
        align = (char) s[0];
        alignGiven = true;
        pos = 1;
      }
      char sign = 0;
      if (peek() == ' ' || peek() == '+' || peek() == '-') {
        sign = (char) s[pos++];
      }
      boolean z = take('z');
      boolean alternate = take('#');
      if (!fillGiven && peek() == '0') {
        fill = '0';
        if (!alignGiven && defaultAlign == '>') {
          align = '=';
        }
        pos++;
      }
      int width = integer();
      char grouping = grouping();
      int precision = -1;
      char fractionGrouping = 0;
      if (take('.')) {
        precision = integer();
        fractionGrouping = grouping();
        if (precision < 0 && fractionGrouping == 0) {
          throw Err.value(t, "Format specifier missing precision");
        }
      }
      if (s.length - pos > 1) {
        throw Err.value(
            t,
            "Invalid format specifier "
                + PyStr.of(spec).repr()
                + " for object of type '"
                + typeName
                + "'");
      }
      int type = s.length - pos == 1 ? s[pos++] : defaultType;
      checkGrouping(grouping, type, true);
      checkGrouping(fractionGrouping, type, false);
      return new FormatSpec(
          fill, align, sign, z, alternate, width, grouping, precision, fractionGrouping, type);
    }

    private int integer() {
      long v = 0;
      int start = pos;
      while (pos < s.length && Character.isDigit(s[pos])) {
        v = v * 10 + Character.digit(s[pos], 10);
        if (v > Integer.MAX_VALUE) {
          throw Err.value(t, "Too many decimal digits in format string");
        }
        pos++;
      }
      return pos == start ? -1 : (int) v;
    }

    private char grouping() {
      char g = 0;
      if (take(',')) {
        g = ',';
      }
      if (peek() == '_') {
        if (g != 0) {
          throw Err.value(t, "Cannot specify both ',' and '_'.");
        }
        pos++;
        g = '_';
      }
      if (peek() == ',' && g == '_') {
        throw Err.value(t, "Cannot specify both ',' and '_'.");
      }
      return g;
    }

    private void checkGrouping(char grouping, int type, boolean integerPart) {
      if (grouping == 0 || type == 0) {
        return;
      }
      boolean fits =
          switch (type) {
            case 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F' -> true;
            case 'b', 'o', 'x', 'X' -> integerPart && grouping == '_';
            default -> false;
          };
      if (!fits) {
        String shown =
            type > 32 && type < 128
                ? new String(Character.toChars(type))
                : "\\x" + Integer.toHexString(type);
        throw Err.value(t, "Cannot specify '" + grouping + "' with '" + shown + "'.");
      }
    }
  }

  /** {@code body} padded to the width. */
  String pad(String body) {
    int length = body.codePointCount(0, body.length());
    if (width <= length) {
      return body;
    }
    int total = width - length;
    int left =
        switch (align) {
          case '>' -> total;
          case '^' -> total / 2;
          default -> 0;
        };
    String f = Character.toString(fill);
    return f.repeat(left) + body + f.repeat(total - left);
  }

  /** The error for a type letter that the value does not know. */
  PyRaise unknownCode(ThreadState t, String typeName) {
    String shown =
        type > 32 && type < 128 ? Character.toString(type) : "\\x" + Integer.toHexString(type);
    return Err.value(
        t, "Unknown format code '" + shown + "' for object of type '" + typeName + "'");
  }
}
