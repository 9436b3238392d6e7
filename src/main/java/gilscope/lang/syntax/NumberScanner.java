package gilscope.lang.syntax;

/**
 * The extent of one numeric literal, with the errors of CPython's tokenizer. It reads no value.
 * Confined to one tokenizer.
 */
final class NumberScanner {
  private final Tokenizer tokenizer;
  private final char[] chars;
  private final int start;
  private int pos;

  NumberScanner(Tokenizer tokenizer, char[] chars, int start) {
    this.tokenizer = tokenizer;
    this.chars = chars;
    this.start = start;
    this.pos = start;
  }

  /** The index after the literal. */
  int scan() {
    if (chars[pos] == '0') {
      switch (chars[pos + 1]) {
        case 'x', 'X' -> radix(16, "hexadecimal");
        case 'o', 'O' -> radix(8, "octal");
        case 'b', 'B' -> radix(2, "binary");
        default -> zero();
      }
    } else {
      if (chars[pos] != '.') {
        digits();
      }
      fraction();
    }
    return pos;
  }

  private void radix(int radix, String name) {
    pos += 2;
    do {
      if (chars[pos] == '_') {
        pos++;
      }
      if (!isDigit(chars[pos], radix)) {
        throw badDigit(radix, name);
      }
      while (isDigit(chars[pos], radix)) {
        pos++;
      }
    } while (chars[pos] == '_');
    if (isDigit(chars[pos], 10)) {
      throw badDigit(radix, name);
    }
    checkEnd(name);
  }

  private RuntimeException badDigit(int radix, String name) {
    return radix < 10 && isDigit(chars[pos], 10)
        ? tokenizer.raisedAt(pos + 1, "invalid digit '" + chars[pos] + "' in " + name + " literal")
        : tokenizer.raisedAt(pos, "invalid " + name + " literal");
  }

  /** Zeros may be repeated; other digits after them are allowed only in a float. */
  private void zero() {
    while (true) {
      if (chars[pos] == '_') {
        pos++;
        if (!isDigit(chars[pos], 10)) {
          throw tokenizer.raisedAt(pos, "invalid decimal literal");
        }
      }
      if (chars[pos] != '0') {
        break;
      }
      pos++;
    }
    int zerosEnd = pos + 1;
    boolean nonzero = isDigit(chars[pos], 10);
    if (nonzero) {
      digits();
    }
    char c = chars[pos];
    boolean isFloat = c == '.' || c == 'e' || c == 'E' || c == 'j' || c == 'J';
    if (nonzero && !isFloat) {
      throw tokenizer.raisedRange(
          start,
          zerosEnd,
          "leading zeros in decimal integer literals are not permitted;"
              + " use an 0o prefix for octal integers");
    }
    fraction();
  }

  private void digits() {
    while (true) {
      while (isDigit(chars[pos], 10)) {
        pos++;
      }
      if (chars[pos] != '_') {
        return;
      }
      pos++;
      if (!isDigit(chars[pos], 10)) {
        throw tokenizer.raisedAt(pos, "invalid decimal literal");
      }
    }
  }

  /** Everything after the integer part. */
  private void fraction() {
    if (chars[pos] == '.') {
      pos++;
      if (isDigit(chars[pos], 10)) {
        digits();
      }
    }
    if (chars[pos] == 'e' || chars[pos] == 'E') {
      int mark = pos;
      pos++;
      if (chars[pos] == '+' || chars[pos] == '-') {
        pos++;
        if (!isDigit(chars[pos], 10)) {
          throw tokenizer.raisedAt(pos, "invalid decimal literal");
        }
      } else if (!isDigit(chars[pos], 10)) {
        pos = mark;
        checkEnd("decimal");
        return;
      }
      digits();
    }
    if (chars[pos] == 'j' || chars[pos] == 'J') {
      pos++;
      checkEnd("imaginary");
    } else {
      checkEnd("decimal");
    }
  }

  /** A letter may follow directly only when it begins a keyword, as in {@code 1if x else y}. */
  private void checkEnd(String name) {
    char c = chars[pos];
    boolean keyword =
        switch (c) {
          case 'a' -> follows("nd");
          case 'e' -> follows("lse");
          case 'f' -> follows("or");
          case 'i' -> chars[pos + 1] == 'f' || chars[pos + 1] == 'n' || chars[pos + 1] == 's';
          case 'o' -> follows("r");
          case 'n' -> follows("ot");
          default -> false;
        };
    if (keyword) {
      return;
    }
    if (isNamePart(c)) {
      throw tokenizer.raisedAt(pos, "invalid " + name + " literal");
    }
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  private boolean follows(String rest) {
    for (int i = 0; i < rest.length(); i++) {
      if (chars[pos + 1 + i] != rest.charAt(i)) {
        return false;
      }
    }
    char after = chars[pos + 1 + rest.length()];
    return !isNamePart(after) && after < 0x80;
  }

  private static boolean isDigit(char c, int radix) {
    int value =
        c >= '0' && c <= '9'
            ? c - '0'
            : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : 99;
    return value < radix;
  }
}
