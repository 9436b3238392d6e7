package gilscope.lang.objects;

import java.util.Locale;

/** Case mappings with Unicode's full (one to many) special casing. */
final class StrCase {
  private static final char CAPITAL_SIGMA = 'Σ';

  /** Word_Break MidLetter, MidNumLet and Single_Quote. */
  private static final String IGNORABLE_PUNCTUATION =
      "'.:\u00b7\u0387\u055f\u05f4\u2018\u2019\u2024\u2027\ufe13\ufe52\ufe55\uff07\uff0e\uff1a";

  private StrCase() {}

  static String lower(String s) {
    int sigma = s.indexOf(CAPITAL_SIGMA);
    if (sigma < 0) {
      return s.toLowerCase(Locale.ROOT);
    }
    StringBuilder out = new StringBuilder(s.length());
    int done = 0;
    for (; sigma >= 0; sigma = s.indexOf(CAPITAL_SIGMA, done)) {
      out.append(s.substring(done, sigma).toLowerCase(Locale.ROOT)).append(lowerSigma(s, sigma));
      done = sigma + 1;
    }
    return out.append(s.substring(done).toLowerCase(Locale.ROOT)).toString();
  }

  static String upper(String s) {
    return s.toUpperCase(Locale.ROOT);
  }

  /** One character in title case: ligatures fall apart, the first letter upper. */
  private static void appendTitle(StringBuilder out, int c) {
    int simple = Character.toTitleCase(c);
    if (simple != c || c < 128 || StrText.isTitle(c)) {
      out.appendCodePoint(simple);
      return;
    }
    String upper = Character.toString(c).toUpperCase(Locale.ROOT);
    if (upper.length() == Character.charCount(c)) {
      out.append(upper);
      return;
    }
    switch (c) { // not "first up, others down": modifier letters and combining marks
      case 0x149 -> out.append(upper);
      default -> {
        int first = upper.codePointAt(0);
        int n = Character.charCount(first);
        out.appendCodePoint(first).append(upper.substring(n).toLowerCase(Locale.ROOT));
      }
    }
  }

  private static boolean isCased(int c) {
    return Character.isUpperCase(c) || Character.isLowerCase(c) || StrText.isTitle(c);
  }

  static String title(String s) {
    StringBuilder out = new StringBuilder(s.length());
    boolean previousCased = false;
    for (int i = 0, c; i < s.length(); i += Character.charCount(c)) {
      c = s.codePointAt(i);
      if (c < 128) {
        boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        out.append((char) (!letter ? c : previousCased ? c | 0x20 : c & ~0x20));
        previousCased = letter;
        continue;
      }
      if (!previousCased) {
        appendTitle(out, c);
      } else if (c == CAPITAL_SIGMA) {
        out.append(lowerSigma(s, i));
      } else {
        out.append(Character.toString(c).toLowerCase(Locale.ROOT));
      }
      previousCased = isCased(c);
    }
    return out.toString();
  }

  /**
   * The capital sigma at {@code i} in lower case: final if a cased character comes before it and
   * none after it, both across characters that case ignores. Java's own rule differs.
   */
  private static char lowerSigma(String s, int i) {
    int before = i;
    while (before > 0 && isCaseIgnorable(s.codePointBefore(before))) {
      before -= Character.charCount(s.codePointBefore(before));
    }
    if (before == 0 || !isCased(s.codePointBefore(before))) {
      return 'σ';
    }
    int after = i + 1;
    while (after < s.length() && isCaseIgnorable(s.codePointAt(after))) {
      after += Character.charCount(s.codePointAt(after));
    }
    return after < s.length() && isCased(s.codePointAt(after)) ? 'σ' : 'ς';
  }

  /** Unicode's Case_Ignorable. */
  private static boolean isCaseIgnorable(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.MODIFIER_LETTER,
          Character.MODIFIER_SYMBOL ->
          true;
      default -> IGNORABLE_PUNCTUATION.indexOf(c) >= 0;
    };
  }

  static String capitalize(String s) {
    if (s.isEmpty()) {
      return s;
    }
    int first = s.codePointAt(0);
    StringBuilder out = new StringBuilder(s.length());
    appendTitle(out, first);
    return out.append(lower(s).substring(lower(Character.toString(first)).length())).toString();
  }

  static String swapcase(String s) {
    StringBuilder out = new StringBuilder(s.length());
    for (int i = 0, c; i < s.length(); i += Character.charCount(c)) {
      c = s.codePointAt(i);
      if (c == CAPITAL_SIGMA) {
        out.append(lowerSigma(s, i));
      } else if (Character.isUpperCase(c)) {
        out.append(Character.toString(c).toLowerCase(Locale.ROOT));
      } else if (Character.isLowerCase(c)) {
        out.append(Character.toString(c).toUpperCase(Locale.ROOT));
      } else {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  /** Full case folding: lower of upper, but for dotless i, sharp S and Cherokee. */
  static String casefold(String s) {
    StringBuilder out = new StringBuilder(s.length());
    for (int i = 0, c; i < s.length(); i += Character.charCount(c)) {
      c = s.codePointAt(i);
      if (c < 128) {
        out.append((char) Character.toLowerCase(c));
      } else if (c == 0x131 || (c >= 0x13a0 && c <= 0x13f5)) {
        out.appendCodePoint(c);
      } else if (c >= 0x13f8 && c <= 0x13fd) {
        out.appendCodePoint(c - 8);
      } else if (c >= 0xab70 && c <= 0xabbf) {
        out.appendCodePoint(c - 0xab70 + 0x13a0);
      } else if (c == 0x1e9e) {
        out.append("ss");
      } else {
        String upper = Character.toString(c).toUpperCase(Locale.ROOT);
        for (int j = 0, u; j < upper.length(); j += Character.charCount(u)) {
          u = upper.codePointAt(j);
          out.append(Character.toString(u).toLowerCase(Locale.ROOT));
        }
      }
    }
    return out.toString();
  }

  /** {@code str.islower} (or {@code isupper}): some cased character, and none of the other case. */
  static boolean isLower(String s) {
    boolean cased = false;
    for (int i = 0, c; i < s.length(); i += Character.charCount(c)) {
      c = s.codePointAt(i);
      if (Character.isUpperCase(c) || StrText.isTitle(c)) {
        return false;
      }
      cased |= Character.isLowerCase(c);
    }
    return cased;
  }

  static boolean isUpper(String s) {
    boolean cased = false;
    for (int i = 0, c; i < s.length(); i += Character.charCount(c)) {
      c = s.codePointAt(i);
      if (Character.isLowerCase(c) || StrText.isTitle(c)) {
        return false;
      }
      cased |= Character.isUpperCase(c);
    }
    return cased;
  }

  static boolean isTitle(String s) {
    boolean cased = false;
    boolean previous = false;
    for (int i = 0, c; i < s.length(); i += Character.charCount(c)) {
      c = s.codePointAt(i);
      if (Character.isUpperCase(c) || StrText.isTitle(c)) {
        if (previous) {
          return false;
        }
        previous = true;
        cased = true;
      } else if (Character.isLowerCase(c)) {
        if (!previous) {
          return false;
        }
        cased = true;
      } else {
        previous = false;
      }
    }
    return cased;
  }
}
