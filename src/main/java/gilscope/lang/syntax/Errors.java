package gilscope.lang.syntax;

/** Places in the token stream to the offsets a {@code SyntaxError} carries. Stateless. */
final class Errors {
  private Errors() {}

  /** From the first character of one token to the last of another. */
  static SyntaxErrorInfo range(Tokens tokens, int first, int last, String msg) {
    SourceText source = tokens.source;
    return at(
        source,
        SyntaxErrorInfo.Type.SYNTAX_ERROR,
        tokens.line(first),
        source.characterColumn(tokens.line(first), tokens.start(first)) + 1,
        tokens.endLine(last),
        source.characterColumn(tokens.endLine(last), tokens.end(last)) + 1,
        msg);
  }

  /**
   * Lines and offsets from 1, the end offset exclusive.
   *
   * <p>CPython looks the end offset up in the text of the first line, so it is never beyond that.
   */
  static SyntaxErrorInfo at(
      SourceText source,
      SyntaxErrorInfo.Type type,
      int line,
      int offset,
      int endLine,
      int endOffset,
      String msg) {
    String text = lineText(source, line);
    int last = endLine == line ? endOffset : Math.min(endOffset, text.length());
    return new SyntaxErrorInfo(type, msg, source.filename(), line, offset, endLine, last, text);
  }

  /** The line with the line end CPython's tokenizer adds to the last one. */
  static String lineText(SourceText source, int line) {
    return source.line(line) + "\n";
  }

  static SyntaxErrorInfo tooComplex(SourceText source) {
    return new SyntaxErrorInfo(
        SyntaxErrorInfo.Type.MEMORY_ERROR,
        "Parser stack overflowed - Python source too complex to compile",
        source.filename(),
        0,
        0,
        0,
        0,
        null);
  }
}
