package gilscope.lang.syntax;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The SyntaxWarnings CPython 3.14 issues while it reads a source, before it compiles: escapes that
 * are none, and numbers with a keyword glued to them. Stateless.
 */
public final class SourceWarnings {
  private static final String ESCAPES = "\\'\"abfnrtvxuUN01234567";

  private SourceWarnings() {}

  /**
   * One SyntaxWarning. Immutable.
   *
   * @param line counted from 1
   */
  public record Warning(String message, int line) {}

  /** In the order of the text, each message once per line, for a source that parses. */
  public static List<Warning> of(SourceText source) {
    if (!mayWarn(source.text())) {
      return List.of();
    }
    Tokens tokens = Tokenizer.tokenize(source, true);
    Set<Warning> warnings = new LinkedHashSet<>();
    List<OpenString> openStrings = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      switch (tokens.kind(i)) {
        case NUMBER -> number(tokens, i, warnings);
        case STRING -> string(tokens, i, warnings);
        case FSTRING_START, TSTRING_START -> openStrings.add(new OpenString(i, new ArrayList<>()));
        case FSTRING_END, TSTRING_END -> {
          for (int part : openStrings.removeLast().parts) {
            escape(tokens, tokens.start(part), tokens.end(part), tokens.line(i), "", warnings);
          }
        }
        case FSTRING_MIDDLE, TSTRING_MIDDLE -> {
          OpenString open = openStrings.getLast();
          if (isRaw(tokens.text(open.start))) {
            continue;
          }
          if (tokens.level(i) > tokens.level(open.start)) {
            escape(tokens, tokens.start(i), tokens.end(i), tokens.line(i), "", warnings);
          } else {
            open.parts.add(i);
          }
        }
        default -> {}
      }
    }
    return List.copyOf(warnings);
  }

  /**
   * An f- or t-string that has begun. CPython decodes its literal parts when it has ended, but
   * those in the format of a field at once.
   */
  private record OpenString(int start, List<Integer> parts) {}

  /** A quick look, because nearly all sources have nothing to warn about. */
  private static boolean mayWarn(String text) {
    if (text.indexOf('\\') >= 0) {
      return true;
    }
    for (int i = 1; i < text.length(); i++) {
      if ("aefino".indexOf(text.charAt(i)) >= 0 && isNumberPart(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumberPart(char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == 'j' || c == 'J' || (c >= 'a' && c <= 'f');
  }

  private static void number(Tokens tokens, int at, Set<Warning> warnings) {
    String text = tokens.source.text();
    int end = tokens.end(at);
    if (end < text.length() && Character.isLetter(text.charAt(end))) {
      warnings.add(new Warning("invalid " + kind(tokens.text(at)) + " literal", tokens.line(at)));
    }
  }

  private static String kind(String number) {
    if (number.length() > 1 && number.charAt(0) == '0') {
      switch (number.charAt(1)) {
        case 'x', 'X' -> {
          return "hexadecimal";
        }
        case 'o', 'O' -> {
          return "octal";
        }
        case 'b', 'B' -> {
          return "binary";
        }
        default -> {}
      }
    }
    return number.endsWith("j") || number.endsWith("J") ? "imaginary" : "decimal";
  }

  private static boolean isRaw(String opening) {
    return opening.indexOf('r') >= 0 || opening.indexOf('R') >= 0;
  }

  private static void string(Tokens tokens, int at, Set<Warning> warnings) {
    String text = tokens.source.text();
    int from = tokens.start(at);
    while (text.charAt(from) != '"' && text.charAt(from) != '\'') {
      from++;
    }
    String prefix = text.substring(tokens.start(at), from);
    if (!isRaw(prefix)) {
      boolean bytes = prefix.indexOf('b') >= 0 || prefix.indexOf('B') >= 0;
      escape(tokens, from, tokens.end(at) - 1, tokens.line(at), bytes ? "uUN" : "", warnings);
    }
  }

  /**
   * Warns of the first escape in {@code text[from, to)} that is none; CPython stops there, too.
   *
   * @param line that of the token that is blamed
   * @param also escapes of other strings that are none here
   */
  private static void escape(
      Tokens tokens, int from, int to, int line, String also, Set<Warning> warnings) {
    String text = tokens.source.text();
    int lines = 0;
    int i = from;
    while (i < to) {
      char c = text.charAt(i++);
      if (c == '\n') {
        lines++;
      }
      if (c != '\\') {
        continue;
      }
      if (i < text.length() && text.charAt(i) == '\n') {
        continue;
      }
      String wrong = wrongEscape(text, i, also);
      if (wrong != null) {
        String octal = wrong.length() > 1 ? "octal " : "";
        warnings.add(
            new Warning(
                "\"\\"
                    + wrong
                    + "\" is an invalid "
                    + octal
                    + "escape sequence. Such sequences will not work in the future. Did you mean"
                    + " \"\\\\"
                    + wrong
                    + "\"? A raw string is also an option.",
                line + lines));
        return;
      }
      i++;
    }
  }

  /** What follows the backslash, when it is no escape; null when it is one. */
  private static @Nullable String wrongEscape(String text, int at, String also) {
    if (at >= text.length()) {
      return null;
    }
    char c = text.charAt(at);
    if (c >= '4' && c <= '7' && isOctal(text, at + 1) && isOctal(text, at + 2)) {
      return text.substring(at, at + 3);
    }
    if ((ESCAPES.indexOf(c) >= 0 && also.indexOf(c) < 0) || c >= 0x80) {
      return null;
    }
    return Character.toString(c);
  }

  private static boolean isOctal(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '7';
  }
}
