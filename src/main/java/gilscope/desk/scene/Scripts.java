package gilscope.desk.scene;

import java.lang.Character.UnicodeScript;
import java.text.Bidi;

/** Names and texts in other scripts than the interface's own. Stateless. */
public final class Scripts {
  private static final char LEFT_TO_RIGHT_MARK = '\u200E';

  private Scripts() {}

  /**
   * Whether a text has signs that the interface's typefaces lack: it is to be set in one that has
   * them all. Set from two, JavaFX puts the pieces of a line that runs to the left in the wrong
   * order, and what no typeface has it leaves blank.
   */
  public static boolean isOther(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (c > 0x52F && isOther(c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOther(int c) {
    return switch (UnicodeScript.of(c)) {
      case LATIN, GREEK, CYRILLIC -> false;
      case COMMON, INHERITED -> c > 0x2BFF;
      default -> true;
    };
  }

  /** A name that what follows it does not draw into its own direction. */
  public static String closed(String name) {
    return Bidi.requiresBidi(name.toCharArray(), 0, name.length())
        ? name + LEFT_TO_RIGHT_MARK
        : name;
  }
}
