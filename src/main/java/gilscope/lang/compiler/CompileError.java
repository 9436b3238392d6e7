package gilscope.lang.compiler;

import gilscope.lang.syntax.SourceText;
import gilscope.lang.syntax.Span;
import gilscope.lang.syntax.SyntaxErrorInfo;
import org.jspecify.annotations.Nullable;

/**
 * Leaves the compiler at the first thing that Python's grammar allows and its compiler does not.
 */
final class CompileError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Span span;

  CompileError(String message, Span span) {
    super(message, null, false, false);
    this.span = span;
  }

  /** Columns are in bytes here: CPython does not convert them for errors of its compiler. */
  SyntaxErrorInfo info(SourceText source) {
    return new SyntaxErrorInfo(
        SyntaxErrorInfo.Type.SYNTAX_ERROR,
        String.valueOf(getMessage()),
        source.filename(),
        span.lineno(),
        span.col() + 1,
        span.endLineno(),
        span.endCol() + 1,
        text(source));
  }

  /** CPython reads the line from the file again, and so has none for a source that is no file. */
  private @Nullable String text(SourceText source) {
    String name = source.filename();
    if (name.startsWith("<") && name.endsWith(">") || span.lineno() < 1) {
      return null;
    }
    return source.line(span.lineno()) + "\n";
  }
}
