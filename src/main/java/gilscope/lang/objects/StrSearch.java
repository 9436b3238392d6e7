package gilscope.lang.objects;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finding, replacing and splitting in UTF-16 strings without ever cutting a surrogate pair. Offsets
 * are UTF-16 units.
 */
final class StrSearch {
  /** From here on a needle is looked for in linear time, whatever repeats in it. */
  private static final int LONG = 200;

  private StrSearch() {}

  private static int indexOf(String s, String sub, int from, int to) {
    return sub.length() < LONG || to - from < 2 * LONG
        ? s.indexOf(sub, from, to)
        : linear(s, sub, from, to);
  }

  /** Knuth, Morris and Pratt's search: no character is looked at again after a mismatch. */
  private static int linear(String s, String sub, int from, int to) {
    int n = sub.length();
    int[] borders = new int[n];
    for (int i = 1, k = 0; i < n; i++) {
      k = extended(sub, borders, k, sub.charAt(i));
      borders[i] = k;
    }
    for (int i = from, k = 0; i < to; i++) {
      k = extended(sub, borders, k, s.charAt(i));
      if (k == n) {
        return i - n + 1;
      }
    }
    return -1;
  }

  /** How much of the needle is matched with one more character, after {@code k} were. */
  private static int extended(String sub, int[] borders, int k, char c) {
    int matched = k;
    while (matched > 0 && sub.charAt(matched) != c) {
      matched = borders[matched - 1];
    }
    return sub.charAt(matched) == c ? matched + 1 : matched;
  }

  /** The first match within {@code [from, to)}; -1 if none. */
  static int find(String s, String sub, int from, int to) {
    if (from > to || sub.length() > to - from) {
      return -1;
    }
    int i = indexOf(s, sub, from, to);
    while (i >= 0 && splitsPair(s, i, sub.length())) {
      i = indexOf(s, sub, i + 1, to);
    }
    return i;
  }

  /** The last match within {@code [from, to)}; -1 if none. */
  static int rfind(String s, String sub, int from, int to) {
    if (from > to || sub.length() > to - from) {
      return -1;
    }
    int i = s.lastIndexOf(sub, to - sub.length());
    while (i >= from && splitsPair(s, i, sub.length())) {
      i = s.lastIndexOf(sub, i - 1);
    }
    return i >= from ? i : -1;
  }

  /** A lone surrogate is not part of the character that a pair is. */
  private static boolean splitsPair(String s, int at, int length) {
    return inPair(s, at) || inPair(s, at + length);
  }

  private static boolean inPair(String s, int i) {
    return i > 0
        && i < s.length()
        && Character.isLowSurrogate(s.charAt(i))
        && Character.isHighSurrogate(s.charAt(i - 1));
  }

  /** Matches that do not overlap; an empty {@code sub} is between all characters. */
  static int count(String s, String sub, int from, int to, int max) {
    if (from > to) {
      return 0;
    }
    if (sub.isEmpty()) {
      return (int) Math.min(max, s.codePointCount(from, to) + 1L);
    }
    int n = 0;
    for (int i = find(s, sub, from, to);
        i >= 0 && n < max;
        i = find(s, sub, i + sub.length(), to)) {
      n++;
    }
    return n;
  }

  /**
   * The text with {@code old} replaced; null if that changes nothing.
   *
   * @param max how many at most; negative: all
   */
  static @Nullable String replaced(String s, String old, String by, int max) {
    int first = find(s, old, 0, s.length());
    if (max == 0 || first < 0 || old.equals(by)) {
      return null;
    }
    int left = max < 0 ? Integer.MAX_VALUE : max;
    StringBuilder out = new StringBuilder(s.length() + Math.max(0, by.length() - old.length()));
    if (old.isEmpty()) {
      int i = 0;
      while (left > 0) {
        out.append(by);
        left--;
        if (i >= s.length()) {
          return out.toString();
        }
        int c = s.codePointAt(i);
        out.appendCodePoint(c);
        i += Character.charCount(c);
      }
      return out.append(s, i, s.length()).toString();
    }
    int done = 0;
    for (int i = first; i >= 0 && left > 0; i = find(s, old, done, s.length())) {
      out.append(s, done, i).append(by);
      done = i + old.length();
      left--;
    }
    return out.append(s, done, s.length()).toString();
  }

  /** {@code split(sep)}. */
  static List<String> split(String s, String separator, int max) {
    List<String> parts = new ArrayList<>();
    int left = max < 0 ? Integer.MAX_VALUE : max;
    int start = 0;
    if (separator.length() == 1 && !Character.isSurrogate(separator.charAt(0))) {
      char c = separator.charAt(0);
      for (int i = s.indexOf(c); i >= 0 && left > 0; i = s.indexOf(c, start)) {
        parts.add(s.substring(start, i));
        start = i + 1;
        left--;
      }
      parts.add(s.substring(start));
      return parts;
    }
    for (int i = find(s, separator, 0, s.length());
        i >= 0 && left > 0;
        i = find(s, separator, start, s.length())) {
      parts.add(s.substring(start, i));
      start = i + separator.length();
      left--;
    }
    parts.add(s.substring(start));
    return parts;
  }

  static List<String> rsplit(String s, String separator, int max) {
    List<String> parts = new ArrayList<>();
    int left = max < 0 ? Integer.MAX_VALUE : max;
    int end = s.length();
    for (int i = rfind(s, separator, 0, end); i >= 0 && left > 0; i = rfind(s, separator, 0, end)) {
      parts.add(s.substring(i + separator.length(), end));
      end = i;
      left--;
    }
    parts.add(s.substring(0, end));
    return parts.reversed();
  }

  /** {@code split()}: runs of white space separate. */
  static List<String> splitSpace(String s, int max) {
    List<String> parts = new ArrayList<>();
    int left = max < 0 ? Integer.MAX_VALUE : max;
    int i = 0;
    int n = s.length();
    while (true) {
      while (i < n && StrText.isSpace(s.charAt(i))) {
        i++;
      }
      if (i == n) {
        return parts;
      }
      if (left-- == 0) {
        parts.add(s.substring(i)); // with the white space that trails
        return parts;
      }
      int start = i;
      while (i < n && !StrText.isSpace(s.charAt(i))) {
        i++;
      }
      parts.add(s.substring(start, i));
    }
  }

  static List<String> rsplitSpace(String s, int max) {
    List<String> parts = new ArrayList<>();
    int left = max < 0 ? Integer.MAX_VALUE : max;
    int i = s.length();
    while (true) {
      while (i > 0 && StrText.isSpace(s.charAt(i - 1))) {
        i--;
      }
      if (i == 0) {
        return parts.reversed();
      }
      if (left-- == 0) {
        parts.add(s.substring(0, i));
        return parts.reversed();
      }
      int end = i;
      while (i > 0 && !StrText.isSpace(s.charAt(i - 1))) {
        i--;
      }
      parts.add(s.substring(i, end));
    }
  }

  static List<String> splitLines(String s, boolean keepEnds) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < s.length(); i++) {
      if (StrText.isLineBreak(s.charAt(i))) {
        int end = i;
        if (s.charAt(i) == '\r' && i + 1 < s.length() && s.charAt(i + 1) == '\n') {
          i++;
        }
        lines.add(s.substring(start, keepEnds ? i + 1 : end));
        start = i + 1;
      }
    }
    if (start < s.length()) {
      lines.add(s.substring(start));
    }
    return lines;
  }

  static String expandTabs(String s, int size) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (int i = 0, c; i < s.length(); i += Character.charCount(c)) {
      c = s.codePointAt(i);
      if (c == '\t') {
        if (size > 0) {
          int n = size - column % size;
          out.repeat(' ', n);
          column += n;
        }
      } else {
        out.appendCodePoint(c);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
      }
    }
    return out.toString();
  }
}
