package gilscope.lang.syntax;

import org.jspecify.annotations.Nullable;

/** The brackets that are open at a place of the text. Confined to one tokenizer. */
final class Brackets {
  private static final int MAX = 200;

  private final char[] kinds = new char[MAX];
  private final int[] places = new int[MAX];
  private final int[] lines = new int[MAX];
  private int level;

  int level() {
    return level;
  }

  /** The innermost open bracket; there has to be one. */
  char kind() {
    return kinds[level - 1];
  }

  /** Where the innermost open bracket stands, as an index into the text. */
  int place() {
    return places[level - 1];
  }

  /** On which line the innermost open bracket stands. */
  int line() {
    return lines[level - 1];
  }

  /**
   * @return what is wrong with opening one more, or null
   */
  @Nullable String open(char c, int place, int line) {
    if (level >= MAX) {
      return "too many nested parentheses";
    }
    kinds[level] = c;
    places[level] = place;
    lines[level] = line;
    level++;
    return null;
  }

  /**
   * @param inside the f- or t-string the bracket stands in
   * @return what is wrong with closing one, or null
   */
  @Nullable String close(char c, int line, @Nullable FormatStringMode inside) {
    if (inside != null && inside.depth == 0 && c == '}') {
      return inside.name() + ": single '}' is not allowed";
    }
    if (level == 0) {
      return "unmatched '" + c + "'";
    }
    level--;
    char opening = kinds[level];
    boolean match =
        (opening == '(' && c == ')')
            || (opening == '[' && c == ']')
            || (opening == '{' && c == '}');
    if (match) {
      return inside != null && inside.depth == 0 ? inside.name() + ": unmatched '" + c + "'" : null;
    }
    if (inside != null && opening == '{' && inside.depth - 1 == inside.fieldDepth) {
      return inside.name() + ": unmatched '" + c + "'";
    }
    int openingLine = lines[level];
    return "closing parenthesis '"
        + c
        + "' does not match opening parenthesis '"
        + opening
        + "'"
        + (openingLine == line ? "" : " on line " + openingLine);
  }
}
