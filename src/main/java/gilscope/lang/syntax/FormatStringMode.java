package gilscope.lang.syntax;

import org.jspecify.annotations.Nullable;

/**
 * Where the tokenizer is inside one f- or t-string; the strings around it are linked by {@link
 * #outer}. Confined to one tokenizer.
 */
final class FormatStringMode {
  private static final int MAX_NESTED_FIELDS = 3;

  final @Nullable FormatStringMode outer;
  final boolean template;
  final boolean raw;
  final char quote;
  final int quoteSize;
  private final int start;
  private final int startLine;

  /** Whether literal text comes next, and not a token of an expression. */
  boolean literal = true;

  /** Whether that text is the format of a field. */
  boolean inFormat;

  /** Brackets open since the string began, the braces of its fields included. */
  int depth;

  /** {@link #depth} before the innermost open field; −1 outside of fields. */
  int fieldDepth = -1;

  FormatStringMode(
      @Nullable FormatStringMode outer,
      boolean template,
      boolean raw,
      char quote,
      int quoteSize,
      int start,
      int startLine) {
    this.outer = outer;
    this.template = template;
    this.raw = raw;
    this.quote = quote;
    this.quoteSize = quoteSize;
    this.start = start;
    this.startLine = startLine;
  }

  boolean inField() {
    return fieldDepth >= 0;
  }

  void beginField(Tokenizer tokenizer) {
    fieldDepth++;
    if (fieldDepth >= MAX_NESTED_FIELDS) {
      throw tokenizer.raised(name() + ": expressions nested too deeply");
    }
    literal = false;
  }

  /** A bracket closes; that of a field makes way for literal text. */
  void close(char c) {
    depth--;
    if (c == '}' && depth == fieldDepth) {
      fieldDepth--;
      literal = true;
      inFormat = false;
    }
  }

  /** How error texts call this kind of string. */
  String name() {
    return template ? "t-string" : "f-string";
  }

  RuntimeException unterminated(Tokenizer tokenizer) {
    int detected = tokenizer.lastLine();
    tokenizer.rewind(start + 1, startLine);
    return tokenizer.raised(
        "unterminated "
            + (quoteSize == 3 ? "triple-quoted " : "")
            + name()
            + " literal (detected at line "
            + detected
            + ")");
  }
}
