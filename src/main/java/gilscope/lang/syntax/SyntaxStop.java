package gilscope.lang.syntax;

import org.jspecify.annotations.Nullable;

/** Leaves a parse from any depth; never escapes {@link Parser}. */
@SuppressWarnings("serial")
final class SyntaxStop extends RuntimeException {
  private final transient @Nullable SyntaxErrorInfo error;

  private SyntaxStop(@Nullable SyntaxErrorInfo error) {
    super(null, null, false, false);
    this.error = error;
  }

  /** The grammar has nothing for the current token: the error pass finds the words. */
  static SyntaxStop unexpectedToken() {
    return new SyntaxStop(null);
  }

  static SyntaxStop because(SyntaxErrorInfo error) {
    return new SyntaxStop(error);
  }

  /** Null when the error pass has to find it. */
  @Nullable SyntaxErrorInfo error() {
    return error;
  }
}
