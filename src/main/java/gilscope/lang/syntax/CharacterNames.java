package gilscope.lang.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Characters by their Unicode names: the JDK's names, the syllables and ideographs whose names are
 * made by a rule (Unicode 16, sections 3.12 and 4.8), aliases and named sequences. Thread-safe; the
 * aliases are read when first asked for.
 */
public final class CharacterNames {
  private static final String HANGUL = "HANGUL SYLLABLE ";
  private static final String IDEOGRAPH = "CJK UNIFIED IDEOGRAPH-";
  private static final int FIRST_SYLLABLE = 0xac00;
  private static final String[] INITIALS =
      "G GG N D DD R M B BB S SS  J JJ C K T P H".split(" ", -1);
  private static final String[] VOWELS =
      "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".split(" ", -1);
  private static final String[] FINALS =
      " G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".split(" ", -1);

  private CharacterNames() {}

  /** Holds what the file says: names in capitals to text of one character or more. */
  private static final class Aliases {
    static final Map<String, String> BY_NAME = read();

    private static Map<String, String> read() {
      Map<String, String> names = new HashMap<>();
      try (InputStream in = CharacterNames.class.getResourceAsStream("aliases.txt")) {
        if (in == null) {
          throw new IllegalStateException("aliases.txt is not among the resources");
        }
        new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
            .lines()
            .filter(line -> !line.startsWith("#"))
            .forEach(line -> add(names, line));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return Map.copyOf(names);
    }

    private static void add(Map<String, String> names, String line) {
      int end = line.indexOf(';');
      StringBuilder text = new StringBuilder();
      for (String point : line.substring(end + 1).split(" ", -1)) {
        text.appendCodePoint(Integer.parseInt(point, 16));
      }
      names.put(line.substring(0, end), text.toString());
    }
  }

  /**
   * The character or named sequence of that name; null if there is none. Case does not matter but
   * in the names that a rule makes, as in CPython.
   */
  public static @Nullable String text(String name) {
    String n = name.toUpperCase(Locale.ROOT);
    String alias = Aliases.BY_NAME.get(n);
    if (alias != null) {
      return alias;
    }
    int c = name.startsWith(HANGUL) ? syllable(name) : ideograph(name);
    if (c < 0) {
      try {
        c = Character.codePointOf(n);
      } catch (IllegalArgumentException e) {
        return null;
      }
    }
    return n.equals(name(c)) ? Character.toString(c) : null;
  }

  /** The one character of that name or alias; null if there is none, or it names a sequence. */
  static @Nullable String character(String name) {
    String text = text(name);
    return text != null && text.codePointCount(0, text.length()) == 1 ? text : null;
  }

  /** The name of a code point; null for one without: a control, a surrogate, one not assigned. */
  public static @Nullable String name(int c) {
    switch (Character.getType(c)) {
      case Character.CONTROL, Character.UNASSIGNED, Character.SURROGATE, Character.PRIVATE_USE -> {
        return null;
      }
      default -> {}
    }
    String n = Character.getName(c);
    if (n == null) {
      return null;
    }
    if (n.startsWith("CJK UNIFIED IDEOGRAPHS")) {
      return IDEOGRAPH + hex(c);
    }
    if (n.startsWith("HANGUL SYLLABLES")) {
      int i = c - FIRST_SYLLABLE;
      return HANGUL + INITIALS[i / 588] + VOWELS[i % 588 / 28] + FINALS[i % 28];
    }
    // CPython 3.14 has no names for Tangut ideographs
    return n.startsWith("TANGUT ") && n.endsWith(" " + hex(c)) ? null : n;
  }

  private static String hex(int c) {
    return Integer.toHexString(c).toUpperCase(Locale.ROOT);
  }

  /** The code point at the end of a name such as {@code CJK UNIFIED IDEOGRAPH-4E00}, or -1. */
  private static int ideograph(String name) {
    if (!name.startsWith(IDEOGRAPH)) {
      return -1;
    }
    try {
      int c = Integer.parseInt(name.substring(IDEOGRAPH.length()), 16);
      return Character.isValidCodePoint(c) ? c : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static int syllable(String name) {
    int vowel = HANGUL.length() + prefix(name, HANGUL.length(), INITIALS).length();
    int end = vowel + prefix(name, vowel, VOWELS).length();
    int i = at(INITIALS, name.substring(HANGUL.length(), vowel));
    int v = at(VOWELS, name.substring(vowel, end));
    int f = at(FINALS, name.substring(end));
    return i < 0 || v < 0 || f < 0 ? -1 : FIRST_SYLLABLE + (i * VOWELS.length + v) * 28 + f;
  }

  /** The longest of the parts that stands there. */
  private static String prefix(String name, int from, String[] parts) {
    String longest = "";
    for (String part : parts) {
      if (part.length() > longest.length() && name.startsWith(part, from)) {
        longest = part;
      }
    }
    return longest;
  }

  private static int at(String[] parts, String part) {
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].equals(part)) {
        return i;
      }
    }
    return -1;
  }
}
