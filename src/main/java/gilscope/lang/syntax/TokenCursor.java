package gilscope.lang.syntax;

import org.jspecify.annotations.Nullable;

/** The place of a parse in its tokens, and how deep it is. One parse, one thread. */
final class TokenCursor {
  /**
   * Java frames one parse may use, roughly: 200 brackets in each other fit, and so does the sum on
   * the smallest default stack (512 KB).
   */
  private static final int MAX_DEPTH = 3000;

  final Tokens tokens;

  /** The current token. */
  int pos;

  private final int end;
  private int depth;

  TokenCursor(Tokens tokens, int from, int end) {
    this.tokens = tokens;
    this.pos = from;
    this.end = end;
  }

  TokenKind kind() {
    return pos < end ? tokens.kind(pos) : TokenKind.END;
  }

  TokenKind next() {
    return pos + 1 < end ? tokens.kind(pos + 1) : TokenKind.END;
  }

  boolean at(TokenKind kind) {
    return kind() == kind;
  }

  boolean accept(TokenKind kind) {
    if (kind() != kind) {
      return false;
    }
    pos++;
    return true;
  }

  void expect(TokenKind kind) {
    if (kind() != kind) {
      throw fail();
    }
    pos++;
  }

  /** The identifier here, after moving past it. */
  String expectName() {
    if (kind() != TokenKind.NAME) {
      throw fail();
    }
    return tokens.name(pos++);
  }

  boolean atName(String name) {
    return pos < end && tokens.isName(pos, name);
  }

  SyntaxStop fail() {
    return SyntaxStop.unexpectedToken();
  }

  /** From the token {@code first} to the last one that was taken and is not only layout. */
  Span span(int first) {
    int last = pos - 1;
    while (last > first && isLayout(tokens.kind(last))) {
      last--;
    }
    return tokens.span(first, last);
  }

  private static boolean isLayout(TokenKind kind) {
    return kind == TokenKind.NEWLINE || kind == TokenKind.DEDENT || kind == TokenKind.INDENT;
  }

  /** Takes note that the caller is about to recurse through about {@code frames} Java frames. */
  void enter(int frames) {
    depth += frames;
    if (depth > MAX_DEPTH) {
      throw SyntaxStop.because(Errors.tooComplex(tokens.source));
    }
  }

  void leave(int frames) {
    depth -= frames;
  }

  /** An error at the tokens from {@code first} to {@code last}. */
  SyntaxStop error(int first, int last, String msg) {
    return SyntaxStop.because(Errors.range(tokens, first, last, msg));
  }

  /** Whether an expression, starred or not, can begin with the current token. */
  boolean atExpression() {
    return switch (kind()) {
      case NAME,
          NUMBER,
          STRING,
          FSTRING_START,
          TSTRING_START,
          LPAR,
          LSQB,
          LBRACE,
          MINUS,
          PLUS,
          TILDE,
          STAR,
          NOT,
          LAMBDA,
          AWAIT,
          NONE,
          TRUE,
          FALSE,
          ELLIPSIS ->
          true;
      default -> false;
    };
  }

  /** Only for messages. */
  @Override
  public String toString() {
    @Nullable String text = pos < end ? tokens.text(pos) : null;
    return "token " + pos + " " + kind() + " " + text;
  }
}
