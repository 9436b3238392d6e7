package gilscope.desk.scene;

import java.util.ArrayList;
import java.util.List;

/**
 * Widths of text without a toolkit, and shortening to a width. The estimate follows DejaVu Sans,
 * the widest of the usual interface fonts, so that what is said to fit does fit in the others.
 */
public final class TextFit {
  private static final String ELLIPSIS = "…";

  private TextFit() {}

  /** Estimated width of one line in px at font size {@code size}. */
  public static double width(String text, double size) {
    double em = 0;
    for (int i = 0; i < text.length(); i++) {
      em += em(text.charAt(i));
    }
    return em * size;
  }

  private static double em(char c) {
    if ("il.,:;|'!".indexOf(c) >= 0) {
      return 0.32;
    }
    if ("fjrt()[]{}-/\\ \"°".indexOf(c) >= 0) {
      return 0.4;
    }
    if ("mwMW@%→…".indexOf(c) >= 0) {
      return 0.98;
    }
    if (c >= 'A' && c <= 'Z') {
      return 0.7;
    }
    return c > 0x2E7F ? 1 : 0.62;
  }

  /** {@code text}, or its beginning and "…", or nothing if not even one letter fits. */
  public static String fit(String text, double size, double widthPx) {
    if (width(text, size) <= widthPx) {
      return text;
    }
    double room = widthPx - width(ELLIPSIS, size);
    int n = 0;
    double used = 0;
    while (n < text.length() && used + em(text.charAt(n)) * size <= room) {
      used += em(text.charAt(n)) * size;
      n++;
    }
    if (n > 0 && Character.isHighSurrogate(text.charAt(n - 1))) {
      n--;
    }
    return n == 0 ? "" : text.substring(0, n) + ELLIPSIS;
  }

  /** The text's words in lines of at most this width; a word that is too long has its own line. */
  public static List<String> lines(String text, double size, double widthPx) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, size) > widthPx) {
        lines.add(line.toString());
        longer = word;
      }
      line.setLength(0);
      line.append(longer);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  /** {@code text}, or its beginning, "…" and its end: the end tells Worker-11 from Worker-12. */
  public static String middle(String text, double size, double widthPx) {
    if (width(text, size) <= widthPx) {
      return text;
    }
    int[] letters = text.codePoints().toArray();
    int fits = 1; // letters that are known to fit, and that are known not to
    int tooMany = letters.length;
    while (tooMany - fits > 1) {
      int kept = (fits + tooMany) >>> 1;
      if (width(ends(letters, kept), size) <= widthPx) {
        fits = kept;
      } else {
        tooMany = kept;
      }
    }
    return fits == 1 ? ELLIPSIS : ends(letters, fits);
  }

  /** So many letters of a text, a third of them its last. */
  private static String ends(int[] letters, int kept) {
    return new String(letters, 0, kept - kept / 3)
        + ELLIPSIS
        + new String(letters, letters.length - kept / 3, kept / 3);
  }
}
