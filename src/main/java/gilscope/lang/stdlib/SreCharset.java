package gilscope.lang.stdlib;

import gilscope.lang.objects.StrText;
import java.util.Locale;

/** Characters as {@code re} sees them: categories, case, and the sets of compiled patterns. */
final class SreCharset {
  private SreCharset() {}

  static int lower(int c) {
    return Character.toLowerCase(c);
  }

  static int asciiLower(int c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  }

  static boolean isCased(int c) {
    return c != Character.toLowerCase(c) || c != upper(c);
  }

  /** The first character of the upper case, which can be longer: of "ﬁ" it is "F". */
  private static int upper(int c) {
    int one = Character.toUpperCase(c);
    return one == c && c >= 128
        ? Character.toString(c).toUpperCase(Locale.ROOT).codePointAt(0)
        : one;
  }

  static boolean isAsciiCased(int c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  static boolean isWord(int c) {
    return (c >= '0' && c <= '9') || isAsciiCased(c) || c == '_';
  }

  static boolean isUnicodeWord(int c) {
    if (c < 128) {
      return isWord(c);
    }
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean isSpace(int c) {
    return c == ' ' || (c >= 9 && c <= 13);
  }

  private static boolean isLineBreak(int c) {
    return (c >= 10 && c <= 13)
        || (c >= 0x1c && c <= 0x1e)
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  /** One of {@code CHCODES}. */
  static boolean inCategory(int category, int c) {
    return switch (category) {
      case 0 -> c >= '0' && c <= '9';
      case 1 -> c < '0' || c > '9';
      case 2 -> isSpace(c);
      case 3 -> !isSpace(c);
      case 4, 8 -> isWord(c);
      case 5, 9 -> !isWord(c);
      case 6 -> c == '\n';
      case 7 -> c != '\n';
      case 10 -> Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
      case 11 -> Character.getType(c) != Character.DECIMAL_DIGIT_NUMBER;
      case 12 -> StrText.isSpace(c);
      case 13 -> !StrText.isSpace(c);
      case 14 -> isUnicodeWord(c);
      case 15 -> !isUnicodeWord(c);
      case 16 -> isLineBreak(c);
      case 17 -> !isLineBreak(c);
      default -> throw new IllegalStateException("category " + category);
    };
  }

  /** True if the set that begins at {@code pc} has {@code c}. */
  static boolean contains(int[] code, int pc, int c) {
    int at = pc;
    boolean yes = true;
    while (true) {
      switch (code[at++]) {
        case Sre.FAILURE -> {
          return !yes;
        }
        case Sre.LITERAL -> {
          if (c == code[at++]) {
            return yes;
          }
        }
        case Sre.CATEGORY -> {
          if (inCategory(code[at++], c)) {
            return yes;
          }
        }
        case Sre.CHARSET -> {
          if (c < 256 && (code[at + (c >> 5)] & (1 << (c & 31))) != 0) {
            return yes;
          }
          at += 8;
        }
        case Sre.RANGE -> {
          if (code[at] <= c && c <= code[at + 1]) {
            return yes;
          }
          at += 2;
        }
        case Sre.RANGE_UNI_IGNORE -> {
          int upper = Character.toUpperCase(c);
          if ((code[at] <= c && c <= code[at + 1])
              || (code[at] <= upper && upper <= code[at + 1])) {
            return yes;
          }
          at += 2;
        }
        case Sre.NEGATE -> yes = !yes;
        case Sre.BIGCHARSET -> {
          int count = code[at++];
          int index = c >> 8;
          int block = c < 65536 ? (code[at + (index >> 2)] >> ((index & 3) * 8)) & 0xff : -1;
          at += 64;
          if (block >= 0 && (code[at + block * 8 + ((c & 255) >> 5)] & (1 << (c & 31))) != 0) {
            return yes;
          }
          at += count * 8;
        }
        default -> throw new IllegalStateException("set instruction " + code[at - 1]);
      }
    }
  }
}
