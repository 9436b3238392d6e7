package gilscope.desk.export;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * Text in the order in which its signs stand from left to right, for writers that place glyphs
 * themselves. Stateless.
 */
final class VisualText {
  /** What is turned round in a line that runs to the left, in pairs. */
  private static final String MIRRORED = "()[]{}<>«»‹›≤≥";

  private VisualText() {}

  /** The text itself if all of it runs to the right. */
  static String of(String text) {
    if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
      return text;
    }
    String shaped = ArabicShapes.of(text);
    Bidi bidi = new Bidi(shaped, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    List<String> signs = new ArrayList<>(); // a letter with the marks on it
    List<Byte> levels = new ArrayList<>();
    for (int i = 0; i < shaped.length(); ) {
      int c = shaped.codePointAt(i);
      int end = i + Character.charCount(c);
      while (end < shaped.length() && isMark(shaped.codePointAt(end))) {
        end += Character.charCount(shaped.codePointAt(end));
      }
      int level = bidi.getLevelAt(i);
      if (!isControl(c)) {
        signs.add(level % 2 == 1 ? turned(shaped.substring(i, end)) : shaped.substring(i, end));
        levels.add((byte) level);
      }
      i = end;
    }
    byte[] of = new byte[levels.size()];
    for (int i = 0; i < of.length; i++) {
      of[i] = levels.get(i);
    }
    String[] ordered = signs.toArray(String[]::new);
    Bidi.reorderVisually(of, 0, ordered, 0, ordered.length);
    return String.join("", ordered);
  }

  private static String turned(String sign) {
    int at = MIRRORED.indexOf(sign);
    return at < 0 || sign.isEmpty() ? sign : MIRRORED.substring(at ^ 1, (at ^ 1) + 1);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /** What only tells directions. */
  private static boolean isControl(int c) {
    return c == 0x61C
        || c >= 0x200E && c <= 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069;
  }
}
