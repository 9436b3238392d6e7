package gilscope.lang.objects;

import java.math.BigInteger;

/** Ints from and to text, within the interpreter's limit on decimal digits (CVE-2020-10735). */
final class IntText {
  /** Below this many digits the limit does not apply. */
  private static final int THRESHOLD = 640;

  private IntText() {}

  /** {@code str(i)}. */
  static String decimal(ThreadState t, PyInt i) {
    if (i.fitsLong()) {
      return Long.toString(i.longValue());
    }
    int limit = t.interp().intMaxStrDigits();
    BigInteger v = i.bigValue();
    if (limit > 0
        && v.bitLength() > 3L * limit) { // a digit takes 3.3 bits: quick test before the exact one
      if (v.bitLength() > 4L * limit || digits(v.toString()) > Math.max(limit, THRESHOLD)) {
        throw Err.value(
            t,
            "Exceeds the limit ("
                + limit
                + " digits) for integer string conversion; use sys.set_int_max_str_digits() to"
                + " increase the limit");
      }
    }
    return v.toString();
  }

  private static int digits(String text) {
    return text.startsWith("-") ? text.length() - 1 : text.length();
  }

  /**
   * {@code int(text, base)}: white space around, a sign, a prefix that fits the base, single
   * underscores between digits, decimal digits of any script.
   *
   * @param base 0 or 2…36
   * @param shown what the message shows
   */
  static PyInt parse(ThreadState t, String text, int base, PyObject shown) {
    Work.parses(t, text.length());
    String s = StrText.strip(text);
    int i = 0;
    boolean negative = false;
    if (i < s.length() && (s.charAt(i) == '+' || s.charAt(i) == '-')) {
      negative = s.charAt(i) == '-';
      i++;
    }
    int radix = base;
    boolean zeroOnly = false;
    int prefixed = prefix(s, i);
    if (base == 0) {
      radix = prefixed == 0 ? 10 : prefixed;
      zeroOnly = prefixed == 0 && i < s.length() && s.charAt(i) == '0';
    }
    if (prefixed != 0 && prefixed == radix) {
      i += 2;
      if (i < s.length() && s.charAt(i) == '_') {
        i++;
      }
    }
    StringBuilder digits = new StringBuilder(s.length() - Math.min(i, s.length()));
    boolean afterDigit = false;
    boolean nonZero = false;
    for (int cp; i < s.length(); i += Character.charCount(cp)) {
      cp = s.codePointAt(i);
      if (cp == '_' && afterDigit) {
        afterDigit = false;
        continue;
      }
      int d = cp < 128 ? Character.digit(cp, radix) : decimalDigit(cp, radix);
      if (d < 0) {
        throw invalid(t, base, shown);
      }
      nonZero |= d != 0;
      digits.append(Character.forDigit(d, radix));
      afterDigit = true;
    }
    if (!afterDigit || (zeroOnly && nonZero)) {
      throw invalid(t, base, shown);
    }
    int limit = t.interp().intMaxStrDigits();
    boolean powerOfTwo = (radix & (radix - 1)) == 0;
    if (!powerOfTwo && limit > 0 && digits.length() > Math.max(limit, THRESHOLD)) {
      throw Err.value(
          t,
          "Exceeds the limit ("
              + limit
              + " digits) for integer string conversion: value has "
              + digits.length()
              + " digits; use sys.set_int_max_str_digits() to increase the limit");
    }
    if (digits.length() <= 12) { // 36**12 < 2**63
      long v = Long.parseLong(digits, 0, digits.length(), radix);
      return PyInt.of(negative ? -v : v);
    }
    BigInteger v = new BigInteger(digits.toString(), radix);
    return PyInt.of(negative ? v.negate() : v);
  }

  private static int decimalDigit(int cp, int radix) {
    int d = Character.getType(cp) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(cp, 10) : -1;
    return d < radix ? d : -1;
  }

  private static int prefix(String s, int i) {
    if (i + 1 >= s.length() || s.charAt(i) != '0') {
      return 0;
    }
    return switch (s.charAt(i + 1)) {
      case 'x', 'X' -> 16;
      case 'o', 'O' -> 8;
      case 'b', 'B' -> 2;
      default -> 0;
    };
  }

  private static PyRaise invalid(ThreadState t, int base, PyObject shown) {
    Work.failsToParse(t);
    String repr = Abstract.reprText(t, shown);
    return Err.value(
        t,
        "invalid literal for int() with base "
            + base
            + ": "
            + (repr.length() > 200 ? repr.substring(0, 200) : repr));
  }
}
