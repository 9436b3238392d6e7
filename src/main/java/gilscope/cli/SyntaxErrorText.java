package gilscope.cli;

import gilscope.lang.syntax.SyntaxErrorInfo;

/** A syntax error as CPython prints one that nobody caught. Stateless. */
final class SyntaxErrorText {
  private SyntaxErrorText() {}

  /** As {@code TracebackException._format_syntax_error}: place, line, carets, message. */
  static String of(SyntaxErrorInfo e) {
    StringBuilder out = new StringBuilder();
    out.append("  File \"")
        .append(e.filename())
        .append("\", line ")
        .append(e.lineno())
        .append('\n');
    String text = e.text();
    if (text != null) {
      String whole = stripEnd(text);
      String shown = stripStart(whole);
      out.append("    ").append(shown).append('\n');
      carets(out, e, text, whole, shown);
    }
    return out.append(e.type().pythonName()).append(": ").append(e.msg()).append('\n').toString();
  }

  private static void carets(
      StringBuilder out, SyntaxErrorInfo e, String text, String whole, String shown) {
    int length = text.codePointCount(0, text.length());
    int wholeLength = whole.codePointCount(0, whole.length());
    int offset = e.offset();
    int end =
        e.lineno() == e.endLineno() ? e.endOffset() == 0 ? offset : e.endOffset() : wholeLength + 1;
    if (!text.isEmpty() && offset > length) {
      offset = wholeLength + 1;
    }
    if (!text.isEmpty() && end > length) {
      end = wholeLength + 1;
    }
    if (offset >= end || end < 0) {
      end = offset + 1;
    }
    int spaces = whole.length() - shown.length();
    int column = offset - 1 - spaces;
    if (column < 0) {
      return;
    }
    out.append("    ");
    int[] characters = shown.codePoints().toArray();
    for (int i = 0; i < column; i++) {
      boolean keeps = i < characters.length && Character.isWhitespace(characters[i]);
      if (i >= characters.length) {
        break;
      }
      out.appendCodePoint(keeps ? characters[i] : ' ');
    }
    out.append("^".repeat(end - 1 - spaces - column)).append('\n');
  }

  private static String stripEnd(String s) {
    int end = s.length();
    while (end > 0 && s.charAt(end - 1) == '\n') {
      end--;
    }
    return s.substring(0, end);
  }

  private static String stripStart(String s) {
    int start = 0;
    while (start < s.length() && " \n\f".indexOf(s.charAt(start)) >= 0) {
      start++;
    }
    return s.substring(start);
  }
}
