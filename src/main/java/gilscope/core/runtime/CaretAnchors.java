package gilscope.core.runtime;

import gilscope.lang.interp.SourceCompiler;
import gilscope.lang.syntax.Expr;
import gilscope.lang.syntax.Mod;
import gilscope.lang.syntax.ParseResult;
import gilscope.lang.syntax.Parser;
import gilscope.lang.syntax.SourceText;
import gilscope.lang.syntax.Span;
import gilscope.lang.syntax.Stmt;
import org.jspecify.annotations.Nullable;

/**
 * Finds operators for a traceback's carets: {@code _extract_caret_anchors_from_line_segment} of
 * {@code traceback.py}.
 */
final class CaretAnchors {
  private final String[] lines;
  private int line;
  private int column;

  private CaretAnchors(String segment) {
    lines = segment.split("\n", -1);
  }

  static SourceCompiler.@Nullable Anchors of(String segment) {
    if (!(Parser.parseModule(SourceText.of("", "(\n" + segment + "\n)"))
            instanceof ParseResult.Ok<Mod.Module> ok)
        || ok.value().body().size() != 1
        || !(ok.value().body().get(0) instanceof Stmt.ExprStmt statement)) {
      return null;
    }
    CaretAnchors at = new CaretAnchors(segment);
    try {
      return switch (statement.value()) {
        case Expr.BinOp b -> at.operator(b);
        case Expr.Subscript s -> at.brackets(s.value().span(), s.span(), '[');
        case Expr.Call c -> at.brackets(c.func().span(), c.span(), '(');
        default -> null;
      };
    } catch (IndexOutOfBoundsException e) {
      return null; // as traceback.py: positions that do not fit the text give no anchors
    }
  }

  /** Whether the first statement's call makes carets superfluous. */
  static boolean isPlainCall(String text, int start, int end) {
    if (!(Parser.parseModule(SourceText.of("", text)) instanceof ParseResult.Ok<Mod.Module> ok)) {
      return false;
    }
    if (ok.value().body().isEmpty()) {
      return true;
    }
    Expr call =
        switch (ok.value().body().get(0)) {
          case Stmt.Return r
              when r.value() instanceof Expr.Call c && c.func() instanceof Expr.Name ->
              c;
          case Stmt.Assign a
              when a.value() instanceof Expr.Call c
                  && a.targets().size() == 1
                  && a.targets().get(0) instanceof Expr.Name ->
              c;
          default -> null;
        };
    if (call == null) {
      return false;
    }
    Span s = call.span();
    return s.lineno() == 1
        && s.endLineno() == text.split("\n", -1).length
        && s.col() == start
        && s.endCol() == end;
  }

  private int chars(int lineIndex, int bytes) {
    String text = lines[lineIndex];
    int seen = 0;
    int i = 0;
    while (i < text.length() && seen < bytes) {
      int c = text.codePointAt(i);
      seen += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      i += Character.charCount(c);
    }
    return i;
  }

  /** To the end of an expression, or the first character after it. */
  private void toEnd(Span span, boolean valid) {
    line = span.endLineno() - 2; // from 1, and a line was put before
    column = chars(line, span.endCol());
    if (valid) {
      settle();
    }
  }

  private void settle() {
    while (column >= lines[line].length()) {
      column = 0;
      line++;
    }
  }

  private interface Stop {
    boolean at(char c);
  }

  private void until(Stop stop) {
    while (true) {
      char c = lines[line].charAt(column);
      if (c == '\\' || c == '#') {
        column = 0;
        line++;
        settle();
      } else if (!stop.at(c)) {
        column++;
        settle();
      } else {
        return;
      }
    }
  }

  private SourceCompiler.Anchors operator(Expr.BinOp e) {
    toEnd(e.left().span(), true);
    until(c -> !Character.isWhitespace(c) && c != ')');
    int right = column + 1;
    Span r = e.right().span();
    String text = lines[line];
    if (right < text.length()
        && (r.lineno() - 2 > line || right < chars(r.lineno() - 2, r.col()))
        && !Character.isWhitespace(text.charAt(right))
        && text.charAt(right) != '\\'
        && text.charAt(right) != '#') {
      right++;
    }
    return new SourceCompiler.Anchors(line, column, line, right);
  }

  private SourceCompiler.Anchors brackets(Span inner, Span whole, char open) {
    toEnd(inner, true);
    until(c -> c == open);
    int leftLine = line;
    int leftColumn = column;
    toEnd(whole, false);
    return new SourceCompiler.Anchors(leftLine, leftColumn, line, column);
  }
}
