package gilscope.lang.syntax;

import java.math.BigInteger;

/** The value of a NUMBER token. Stateless. */
final class Numbers {
  private static final int MAX_DECIMAL_DIGITS = 4300;

  private Numbers() {}

  static Literal value(Tokens tokens, int at) {
    String text = tokens.text(at);
    if (text.indexOf('_') >= 0) {
      text = text.replace("_", "");
    }
    char last = text.charAt(text.length() - 1);
    if (text.charAt(0) == '0' && text.length() > 1) {
      switch (text.charAt(1)) {
        case 'x', 'X' -> {
          return integer(text.substring(2), 16);
        }
        case 'o', 'O' -> {
          return integer(text.substring(2), 8);
        }
        case 'b', 'B' -> {
          return integer(text.substring(2), 2);
        }
        default -> {}
      }
    }
    if (last == 'j' || last == 'J') {
      return new Literal.ComplexLit(Double.parseDouble(text.substring(0, text.length() - 1)));
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' || c == 'e' || c == 'E') {
        return new Literal.FloatLit(Double.parseDouble(text));
      }
    }
    if (text.length() > MAX_DECIMAL_DIGITS) {
      throw SyntaxStop.because(
          Errors.range(
              tokens,
              at,
              at,
              "Exceeds the limit (4300 digits) for integer string conversion: value has "
                  + text.length()
                  + " digits; use sys.set_int_max_str_digits() to increase the limit"
                  + " - Consider hexadecimal for huge integer literals to avoid decimal"
                  + " conversion limits."));
    }
    return integer(text, 10);
  }

  private static Literal integer(String digits, int radix) {
    return new Literal.IntLit(
        digits.length() <= 15 && radix <= 16
            ? BigInteger.valueOf(Long.parseLong(digits, radix))
            : new BigInteger(digits, radix));
  }
}
