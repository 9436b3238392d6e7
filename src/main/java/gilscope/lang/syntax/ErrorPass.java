package gilscope.lang.syntax;

import org.jspecify.annotations.Nullable;

/** Finds what to say about a program that does not parse. One use, one thread. */
final class ErrorPass {
  /** What the program was to be. */
  enum Start {
    FILE,
    EVAL,
    INTERACTIVE
  }

  private final Tokens tokens;
  private final Start start;

  ErrorPass(Tokens tokens, Start start) {
    this.tokens = tokens;
    this.start = start;
  }

  /**
   * @param statement the first token of the top-level statement that failed
   * @param stopped the token the parser had no use for
   * @param known the error it could name itself
   */
  SyntaxErrorInfo explain(int statement, int stopped, @Nullable SyntaxErrorInfo known) {
    if (known != null) {
      return known;
    }
    int at = Math.min(stopped, tokens.size() - 1);
    TokenError error = tokens.error;
    if (tokens.kind(at) == TokenKind.ERROR && error != null) {
      return error.info();
    }
    return Errors.range(tokens, at, at, "invalid syntax");
  }
}
