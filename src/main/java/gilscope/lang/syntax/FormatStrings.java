package gilscope.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** f-strings (PEP 701) and t-strings (PEP 750). One parse, one thread. */
final class FormatStrings {
  private final Grammar grammar;
  private final TokenCursor cursor;
  private final Strings strings;

  FormatStrings(Grammar grammar, Strings strings) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
    this.strings = strings;
  }

  /** One f-string; its constants are not folded yet. */
  Expr.JoinedStr fstring() {
    int first = cursor.pos;
    List<Expr> values = parts(false);
    return new Expr.JoinedStr(List.copyOf(values), cursor.span(first));
  }

  /** The parts of one t-string; its constants are not folded yet. */
  List<Expr> templateParts() {
    return parts(true);
  }

  private List<Expr> parts(boolean template) {
    boolean raw = isRaw(cursor.tokens.text(cursor.pos));
    cursor.pos++;
    List<Expr> parts = new ArrayList<>();
    while (!cursor.accept(template ? TokenKind.TSTRING_END : TokenKind.FSTRING_END)) {
      if (cursor.at(TokenKind.LBRACE)) {
        field(template, template, raw, parts);
      } else {
        Expr.Constant constant = middle(raw, template, endOfString());
        if (!Strings.text(constant).isEmpty()) {
          parts.add(constant);
        }
      }
    }
    return parts;
  }

  private static boolean isRaw(String opening) {
    return opening.indexOf('r') >= 0 || opening.indexOf('R') >= 0;
  }

  /**
   * @param blamed the token at which CPython reports a bad escape
   */
  private Expr.Constant middle(boolean raw, boolean template, int blamed) {
    int at = cursor.pos;
    cursor.expect(template ? TokenKind.TSTRING_MIDDLE : TokenKind.FSTRING_MIDDLE);
    Tokens tokens = cursor.tokens;
    String text = tokens.source.text();
    int from = tokens.start(at);
    int to = tokens.end(at);
    if (to - from >= 2
        && isBrace(text.charAt(to - 1))
        && text.charAt(to - 2) == text.charAt(to - 1)) {
      to--; // a doubled brace ends its token and stands for one
    }
    String value = strings.decode(text, from, to, raw, blamed);
    return new Expr.Constant(new Literal.StrLit(value), null, cursor.span(at));
  }

  /** The token that ends the string the cursor is in; only looked for when an escape may be bad. */
  private int endOfString() {
    Tokens tokens = cursor.tokens;
    int at = cursor.pos;
    if (tokens.source.text().indexOf('\\', tokens.start(at), tokens.end(at)) < 0) {
      return at;
    }
    int open = 1;
    while (at < tokens.size() - 1) {
      TokenKind kind = tokens.kind(at);
      if (kind == TokenKind.FSTRING_START || kind == TokenKind.TSTRING_START) {
        open++;
      } else if (kind == TokenKind.FSTRING_END || kind == TokenKind.TSTRING_END) {
        open--;
      }
      if (open == 0) {
        break;
      }
      at++;
    }
    return at;
  }

  private static boolean isBrace(char c) {
    return c == '{' || c == '}';
  }

  /**
   * {@code {value = !r:format}}. With {@code =} its text comes first, as a constant of its own.
   *
   * @param template whether the string is a t-string
   * @param interpolation whether the field becomes an {@link Expr.Interpolation}: those in the
   *     format of another field do not
   */
  private void field(boolean template, boolean interpolation, boolean raw, List<Expr> into) {
    cursor.enter(6);
    int open = cursor.pos;
    cursor.expect(TokenKind.LBRACE);
    Expr value = grammar.expressions.assignedValue();
    boolean debug = cursor.accept(TokenKind.EQUAL);
    int textEnd = cursor.pos;
    int conversion = cursor.at(TokenKind.EXCLAMATION) ? conversion() : -1;
    @Nullable Expr format = cursor.at(TokenKind.COLON) ? format(template, raw) : null;
    cursor.expect(TokenKind.RBRACE);
    Span span = cursor.span(open);
    cursor.leave(6);
    if (debug && conversion < 0 && format == null) {
      conversion = 'r';
    }
    String text = null;
    if (debug || interpolation) {
      Tokens tokens = cursor.tokens;
      int from = tokens.end(open);
      int to = tokens.start(textEnd);
      text = withoutComments(tokens.source.text().substring(from, to));
    }
    if (debug && text != null) {
      into.add(new Expr.Constant(new Literal.StrLit(text), null, textSpan(open, textEnd)));
    }
    into.add(
        interpolation && text != null
            ? new Expr.Interpolation(
                value, new Literal.StrLit(stripped(text, debug)), conversion, format, span)
            : new Expr.FormattedValue(value, conversion, format, span));
  }

  private Span textSpan(int open, int next) {
    Span from = cursor.tokens.span(open, open);
    Span to = cursor.tokens.span(next, next);
    return new Span(from.endLineno(), from.endCol(), to.lineno(), to.col());
  }

  private int conversion() {
    int mark = cursor.pos;
    cursor.pos++;
    if (!cursor.at(TokenKind.NAME)) {
      throw cursor.fail();
    }
    checkConversion(cursor.tokens, mark);
    return cursor.expectName().charAt(0);
  }

  /** Throws what is wrong with the exclamation mark {@code mark} and the name after it. */
  static void checkConversion(Tokens tokens, int mark) {
    int at = mark + 1;
    String kind = isTemplate(tokens, mark) ? "t-string" : "f-string";
    if (tokens.end(mark) != tokens.start(at)) {
      throw SyntaxStop.because(
          Errors.range(
              tokens,
              mark,
              at,
              kind + ": conversion type must come right after the exclamation mark"));
    }
    String name = tokens.name(at);
    if (!name.equals("s") && !name.equals("r") && !name.equals("a")) {
      throw SyntaxStop.because(
          Errors.range(
              tokens,
              at,
              at,
              kind + ": invalid conversion character '" + name + "': expected 's', 'r', or 'a'"));
    }
  }

  private static boolean isTemplate(Tokens tokens, int at) {
    int open = 0;
    for (int i = at - 1; i >= 0; i--) {
      switch (tokens.kind(i)) {
        case FSTRING_END, TSTRING_END -> open++;
        case FSTRING_START, TSTRING_START -> {
          if (open-- == 0) {
            return tokens.kind(i) == TokenKind.TSTRING_START;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** What stands between the colon and the brace: text and fields, always an f-string. */
  private Expr format(boolean template, boolean raw) {
    int first = cursor.pos++;
    List<Expr> parts = new ArrayList<>();
    while (!cursor.at(TokenKind.RBRACE)) {
      if (cursor.at(TokenKind.LBRACE)) {
        List<Expr> field = new ArrayList<>(1);
        field(template, false, raw, field);
        parts.addAll(field);
      } else {
        Expr.Constant constant = middle(raw, template, cursor.pos);
        if (!Strings.text(constant).isEmpty()) {
          parts.add(constant);
        }
      }
    }
    Span span = cursor.span(first);
    if (parts.isEmpty() || (parts.size() == 1 && parts.getFirst() instanceof Expr.Constant)) {
      return new Expr.JoinedStr(List.copyOf(parts), span);
    }
    return strings.join(parts, span);
  }

  /** The source of the expression: no {@code =}, no space at its end. */
  private static String stripped(String text, boolean debug) {
    int end = text.length();
    while (end > 0 && (isSpace(text.charAt(end - 1)) || (debug && text.charAt(end - 1) == '='))) {
      end--;
    }
    return text.substring(0, end);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static String withoutComments(String text) {
    if (text.indexOf('#') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        out.append(c).append(text.charAt(++i));
      } else if (c == '"' || c == '\'') {
        quote = quote == 0 ? c : quote == c ? 0 : quote;
        out.append(c);
      } else if (c == '#' && quote == 0) {
        while (i + 1 < text.length() && text.charAt(i + 1) != '\n') {
          i++;
        }
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
