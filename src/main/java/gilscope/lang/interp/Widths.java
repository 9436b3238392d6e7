package gilscope.lang.interp;

/** Columns of source lines: in UTF-8 bytes, in chars, on a screen. */
final class Widths {
  private Widths() {}

  /** The char index for an offset in UTF-8 bytes. */
  static int charIndex(String line, int bytes) {
    int seen = 0;
    int i = 0;
    while (i < line.length() && seen < bytes) {
      int c = line.codePointAt(i);
      seen += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      i += Character.charCount(c);
    }
    return i;
  }

  /** Columns that the first {@code chars} chars take on a screen. */
  static int of(String line, int chars) {
    int width = 0;
    int end = Math.min(chars, line.length());
    for (int i = 0; i < end; i += Character.charCount(line.codePointAt(i))) {
      width += isWide(line.codePointAt(i)) ? 2 : 1;
    }
    return width + Math.max(0, chars - line.length());
  }

  /** East Asian Width W or F, by block: enough for source code. */
  private static boolean isWide(int c) {
    return c >= 0x1100
        && (c <= 0x115F
            || (c >= 0x2E80 && c <= 0x303E)
            || (c >= 0x3041 && c <= 0x33FF)
            || (c >= 0x3400 && c <= 0x4DBF)
            || (c >= 0x4E00 && c <= 0x9FFF)
            || (c >= 0xA000 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || Character.isEmojiPresentation(c)
            || (c >= 0x20000 && c <= 0x3FFFD));
  }
}
