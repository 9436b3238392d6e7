package gilscope.desk.ui;

import gilscope.desk.scene.Scripts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/**
 * Style classes for Python text in the editor: one pass over the characters, tolerant of anything.
 */
final class PythonHighlighter {
  private static final Set<String> KEYWORDS =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield",
          "match",
          "case",
          "type");
  private static final Set<String> SOFT = Set.of("match", "case", "type");
  private static final Set<String> BUILTINS =
      Set.of(
          "abs",
          "all",
          "any",
          "bool",
          "bytes",
          "dict",
          "dir",
          "enumerate",
          "filter",
          "float",
          "format",
          "frozenset",
          "getattr",
          "hasattr",
          "hash",
          "id",
          "input",
          "int",
          "isinstance",
          "iter",
          "len",
          "list",
          "map",
          "max",
          "min",
          "next",
          "object",
          "open",
          "ord",
          "print",
          "property",
          "range",
          "repr",
          "reversed",
          "round",
          "set",
          "setattr",
          "sorted",
          "str",
          "sum",
          "super",
          "tuple",
          "type",
          "vars",
          "zip",
          "self",
          "Exception",
          "ValueError",
          "TypeError",
          "KeyError",
          "RuntimeError");

  private final String text;
  private final StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
  private int at;
  private int plainFrom;

  private PythonHighlighter(String text) {
    this.text = text;
  }

  static StyleSpans<Collection<String>> highlight(String text) {
    return new PythonHighlighter(text).run();
  }

  private StyleSpans<Collection<String>> run() {
    String previous = "";
    while (at < text.length()) {
      char c = text.charAt(at);
      int start = at;
      if (c == '#') {
        int end = text.indexOf('\n', at);
        style(start, end < 0 ? text.length() : end, "comment");
      } else if (c == '"' || c == '\'') {
        style(start, stringEnd(at), "string");
      } else if (Character.isJavaIdentifierStart(c)) {
        int end = identifierEnd(at);
        if (end < text.length()
            && end - at <= 2
            && isPrefix(start, end)
            && isQuote(text.charAt(end))) {
          style(start, stringEnd(end), "string");
        } else {
          String word = text.substring(start, end);
          style(start, end, wordStyle(word, previous, start));
          previous = word;
        }
      } else if (Character.isDigit(c)) {
        int end = at + 1;
        while (end < text.length()
            && (Character.isLetterOrDigit(text.charAt(end))
                || text.charAt(end) == '.'
                || text.charAt(end) == '_')) {
          end++;
        }
        style(start, end, "number");
      } else if (c == '@' && text.substring(lineStart(at), at).isBlank()) {
        int end = at + 1;
        while (end < text.length()
            && (Character.isJavaIdentifierPart(text.charAt(end)) || text.charAt(end) == '.')) {
          end++;
        }
        style(start, end, "decorator");
      } else {
        at++;
      }
    }
    plainUntil(text.length());
    if (text.isEmpty()) {
      spans.add(Collections.emptyList(), 0);
    }
    return spans.create();
  }

  private String wordStyle(String word, String previous, int start) {
    if (previous.equals("def") || previous.equals("class")) {
      return "definition";
    }
    if (KEYWORDS.contains(word)) {
      boolean soft = SOFT.contains(word) && !text.substring(lineStart(start), start).isBlank();
      return soft ? "" : "keyword";
    }
    boolean attribute = start > 0 && text.charAt(start - 1) == '.';
    return BUILTINS.contains(word) && !attribute ? "builtin" : "";
  }

  private int lineStart(int index) {
    return text.lastIndexOf('\n', index - 1) + 1;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  private boolean isPrefix(int start, int end) {
    for (int i = start; i < end; i++) {
      if ("rRbBuUfFtT".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private int identifierEnd(int start) {
    int end = start;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The end of the string literal whose quote is at {@code quoteAt}. */
  private int stringEnd(int quoteAt) {
    char quote = text.charAt(quoteAt);
    String triple = String.valueOf(quote).repeat(3);
    if (text.startsWith(triple, quoteAt)) {
      int i = quoteAt + 3;
      while (i < text.length() && !text.startsWith(triple, i)) {
        i += text.charAt(i) == '\\' ? 2 : 1;
      }
      return Math.min(text.length(), i + 3);
    }
    int i = quoteAt + 1;
    while (i < text.length() && text.charAt(i) != quote && text.charAt(i) != '\n') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), i + 1);
  }

  private void style(int start, int end, String style) {
    List<String> styles = new ArrayList<>();
    if (!style.isEmpty()) {
      styles.add(style);
    }
    if (Scripts.isOther(text.substring(start, end))) {
      styles.add(Fonts.OTHER);
    }
    if (!styles.isEmpty()) {
      plainUntil(start);
      spans.add(styles, end - start);
      plainFrom = end;
    }
    at = end;
  }

  private void plainUntil(int end) {
    if (end > plainFrom) {
      spans.add(Collections.emptyList(), end - plainFrom);
      plainFrom = end;
    }
  }
}
