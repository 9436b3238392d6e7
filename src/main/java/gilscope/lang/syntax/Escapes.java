package gilscope.lang.syntax;

import java.io.ByteArrayOutputStream;

/** The text between quotes to the value it stands for. Stateless. */
final class Escapes {
  private Escapes() {}

  /**
   * An escape that has no value; the text is that of the codec, without {@code (unicode error)}.
   */
  @SuppressWarnings("serial")
  static final class BadEscape extends Exception {
    BadEscape(String msg) {
      super(msg, null, false, false);
    }
  }

  /** A string; {@code text[from, to)} has no quotes and no prefix. */
  static String text(String text, int from, int to) throws BadEscape {
    StringBuilder out = new StringBuilder(to - from);
    int i = from;
    int column = 0; // as the codec counts: a character beyond ASCII is ten bytes of escape there
    while (i < to) {
      char c = text.charAt(i++);
      if (c != '\\') {
        out.append(c);
        boolean pair = Character.isHighSurrogate(c) && i < to;
        if (pair) {
          out.append(text.charAt(i++));
        }
        column += c < 0x80 ? 1 : 10;
        continue;
      }
      int start = column;
      if (i >= to) {
        out.append('\\'); // before a brace of an f-string
        break;
      }
      char e = text.charAt(i++);
      column += 2;
      switch (e) {
        case '\n' -> {}
        case '\\', '\'', '"' -> out.append(e);
        case 'a' -> out.append('\u0007');
        case 'b' -> out.append('\b');
        case 'f' -> out.append('\f');
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case 't' -> out.append('\t');
        case 'v' -> out.append('\u000b');
        case '0', '1', '2', '3', '4', '5', '6', '7' -> {
          int end = octalEnd(text, i, to);
          out.append((char) Integer.parseInt(text, i - 1, end, 8));
          column += end - i;
          i = end;
        }
        case 'x' -> {
          hex(text, i, to, 2, start, "truncated \\xXX escape", out);
          i += 2;
          column += 2;
        }
        case 'u' -> {
          hex(text, i, to, 4, start, "truncated \\uXXXX escape", out);
          i += 4;
          column += 4;
        }
        case 'U' -> {
          hex(text, i, to, 8, start, "truncated \\UXXXXXXXX escape", out);
          i += 8;
          column += 8;
        }
        case 'N' -> {
          int end = named(text, i, to, start, out);
          column += end - i;
          i = end;
        }
        default -> {
          // not an escape: both characters stay (CPython warns)
          out.append('\\');
          i--;
          column--;
        }
      }
    }
    return out.toString();
  }

  private static int octalEnd(String text, int i, int to) {
    int end = i;
    while (end < to && end < i + 2 && text.charAt(end) >= '0' && text.charAt(end) <= '7') {
      end++;
    }
    return end;
  }

  private static void hex(
      String text, int i, int to, int digits, int start, String truncated, StringBuilder out)
      throws BadEscape {
    int value = 0;
    for (int k = 0; k < digits; k++) {
      int digit = i + k < to ? asciiHexDigit(text.charAt(i + k)) : -1;
      if (digit < 0) {
        throw new BadEscape(range(start, start + 1 + k, truncated));
      }
      value = value << 4 | digit;
    }
    if (value < 0 || value > Character.MAX_CODE_POINT) {
      throw new BadEscape(range(start, start + 1 + digits, "illegal Unicode character"));
    }
    out.appendCodePoint(value);
  }

  private static int asciiHexDigit(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  /** {@code \N{NAME}} with {@code i} at the brace; the index after the closing one. */
  private static int named(String text, int i, int to, int start, StringBuilder out)
      throws BadEscape {
    if (i >= to || text.charAt(i) != '{') {
      throw new BadEscape(range(start, start + 1, "malformed \\N character escape"));
    }
    int close = text.indexOf('}', i);
    if (close < 0 || close >= to) {
      int width = 0;
      for (int k = i; k < to; k += Character.charCount(text.codePointAt(k))) {
        width += text.charAt(k) < 0x80 ? 1 : 10;
      }
      throw new BadEscape(range(start, start + 1 + width, "malformed \\N character escape"));
    }
    if (close == i + 1) {
      throw new BadEscape(range(start, start + 2, "malformed \\N character escape"));
    }
    String named = CharacterNames.character(text.substring(i + 1, close));
    if (named == null) {
      throw new BadEscape(range(start, start + 2 + close - i, "unknown Unicode character name"));
    }
    out.append(named);
    return close + 1;
  }

  private static String range(int from, int to, String msg) {
    return "'unicodeescape' codec can't decode bytes in position " + from + "-" + to + ": " + msg;
  }

  /** Bytes; the text is ASCII. */
  static byte[] bytes(String text, int from, int to) throws BadEscape {
    ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
    int i = from;
    while (i < to) {
      char c = text.charAt(i++);
      if (c != '\\' || i >= to) {
        out.write(c);
        continue;
      }
      char e = text.charAt(i++);
      switch (e) {
        case '\n' -> {}
        case '\\', '\'', '"' -> out.write(e);
        case 'a' -> out.write(7);
        case 'b' -> out.write('\b');
        case 'f' -> out.write('\f');
        case 'n' -> out.write('\n');
        case 'r' -> out.write('\r');
        case 't' -> out.write('\t');
        case 'v' -> out.write(11);
        case '0', '1', '2', '3', '4', '5', '6', '7' -> {
          int end = octalEnd(text, i, to);
          out.write(Integer.parseInt(text, i - 1, end, 8));
          i = end;
        }
        case 'x' -> {
          int high = i < to ? asciiHexDigit(text.charAt(i)) : -1;
          int low = i + 1 < to ? asciiHexDigit(text.charAt(i + 1)) : -1;
          if (high < 0 || low < 0) {
            throw new BadEscape("invalid \\x escape at position " + (i - 2 - from));
          }
          out.write(high << 4 | low);
          i += 2;
        }
        default -> {
          out.write('\\');
          i--;
        }
      }
    }
    return out.toByteArray();
  }
}
