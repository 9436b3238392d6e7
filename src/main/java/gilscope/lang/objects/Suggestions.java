package gilscope.lang.objects;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** "Did you mean": CPython's {@code suggestions.c} with its costs and limits. */
public final class Suggestions {
  private static final int MAX_CANDIDATES = 750;
  private static final int MAX_LENGTH = 40;
  private static final int MOVE = 2;
  private static final int CASE = 1;

  private Suggestions() {}

  /**
   * The candidate nearest to {@code name} if it is near enough; null if none is. The first of
   * equals wins.
   */
  public static @Nullable String closest(List<String> candidates, String name) {
    if (candidates.size() >= MAX_CANDIDATES) {
      return null;
    }
    int best = Integer.MAX_VALUE;
    String found = null;
    for (String c : candidates) {
      if (c.equals(name)) {
        continue;
      }
      int limit = Math.min((name.length() + c.length() + 3) * MOVE / 6, best - 1);
      int distance = distance(name, c, limit);
      if (distance <= limit && distance < best) {
        best = distance;
        found = c;
      }
    }
    return found;
  }

  private static int substitution(char a, char b) {
    if (a == b) {
      return 0;
    }
    return Character.toLowerCase(a) == Character.toLowerCase(b) ? CASE : MOVE;
  }

  /**
   * Levenshtein distance where a change of case costs half; more than {@code limit} if it exceeds
   * that.
   */
  private static int distance(String first, String second, int limit) {
    String a = first;
    String b = second;
    if (a.equals(b)) {
      return 0;
    }
    int start = 0;
    while (start < a.length() && start < b.length() && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    a = a.substring(start);
    b = b.substring(start);
    int end = 0;
    while (end < a.length()
        && end < b.length()
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    a = a.substring(0, a.length() - end);
    b = b.substring(0, b.length() - end);
    if (a.isEmpty() || b.isEmpty()) {
      return (a.length() + b.length()) * MOVE;
    }
    if (a.length() > MAX_LENGTH || b.length() > MAX_LENGTH) {
      return limit + 1;
    }
    if (b.length() < a.length()) {
      String swap = a;
      a = b;
      b = swap;
    }
    if ((b.length() - a.length()) * MOVE > limit) {
      return limit + 1;
    }
    int[] row = new int[a.length()];
    for (int i = 0; i < row.length; i++) {
      row[i] = (i + 1) * MOVE;
    }
    int result = 0;
    for (int j = 0; j < b.length(); j++) {
      int distance = j * MOVE;
      result = distance;
      int minimum = Integer.MAX_VALUE;
      for (int i = 0; i < a.length(); i++) {
        int substitute = distance + substitution(b.charAt(j), a.charAt(i));
        distance = row[i];
        result = Math.min(substitute, Math.min(result, distance) + MOVE);
        row[i] = result;
        minimum = Math.min(minimum, result);
      }
      if (minimum > limit) {
        return limit + 1;
      }
    }
    return result;
  }
}
