package gilscope.lang.compiler;

import gilscope.lang.syntax.Literal;
import gilscope.lang.syntax.Stmt;
import java.util.List;

/** Docstrings are stored without the indentation of the code around them. */
final class Docstring {
  private static final int TAB = 8;

  private Docstring() {}

  /**
   * The docstring of a body that has one: tabs expanded, the common margin of the later lines
   * removed, no line dropped.
   */
  static String clean(List<Stmt> body) {
    Literal.StrLit literal = Simplification.docstring(body);
    if (literal == null) {
      throw new IllegalStateException("no docstring");
    }
    String text = expandTabs(literal.value());
    int margin = margin(text);
    int first = spaces(text, 0);
    if (first == 0 && margin == 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int at = first;
    int end = lineEnd(text, at);
    out.append(text, at, end);
    for (at = end; at < text.length(); at = end) {
      end = lineEnd(text, at);
      out.append(text, at + Math.min(margin, spaces(text, at)), end);
    }
    return out.toString();
  }

  private static int margin(String text) {
    int margin = Integer.MAX_VALUE;
    for (int at = lineEnd(text, 0); at < text.length(); at = lineEnd(text, at)) {
      int spaces = spaces(text, at);
      if (at + spaces < text.length() && text.charAt(at + spaces) != '\n') {
        margin = Math.min(margin, spaces);
      }
    }
    return margin == Integer.MAX_VALUE ? 0 : margin;
  }

  private static int spaces(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at - start;
  }

  private static int lineEnd(String text, int start) {
    int newline = text.indexOf('\n', start);
    return newline < 0 ? text.length() : newline + 1;
  }

  private static String expandTabs(String text) {
    if (text.indexOf('\t') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (c == '\t') {
        int width = TAB - column % TAB;
        out.append(" ".repeat(width));
        column += width;
      } else {
        out.appendCodePoint(c);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
      }
    }
    return out.toString();
  }
}
