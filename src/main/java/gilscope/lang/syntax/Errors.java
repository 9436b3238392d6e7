package gilscope.lang.syntax;

/** Places in the token stream to the offsets a {@code SyntaxError} carries. Stateless. */
final class Errors {
  private Errors() {}

  /** From the first character of one token to the last of another. */
  static SyntaxErrorInfo range(Tokens tokens, int first, int last, String msg) {
    return at(tokens.source, tokens.span(first, last), msg);
  }

  /** At the place of a node. */
  static SyntaxErrorInfo at(SourceText source, Span span, String msg) {
    int line = span.lineno();
    int end =
        span.endLineno() == line
            ? source.characterColumnOfByte(line, span.endCol()) + 1
            : charactersOfBytes(lineText(source, line), span.endCol() + 1);
    return at(
        source,
        SyntaxErrorInfo.Type.SYNTAX_ERROR,
        line,
        source.characterColumnOfByte(line, span.col()) + 1,
        span.endLineno(),
        end,
        msg);
  }

  /**
   * How many characters the first bytes of a text are. CPython looks the end of a range up in its
   * first line, whatever line it is on.
   */
  private static int charactersOfBytes(String text, int bytes) {
    int seen = 0;
    int characters = 0;
    for (int i = 0; i < text.length() && seen < bytes; characters++) {
      int c = text.codePointAt(i);
      seen += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      i += Character.charCount(c);
    }
    return characters;
  }

  /** Lines and offsets from 1, the end offset exclusive. */
  static SyntaxErrorInfo at(
      SourceText source,
      SyntaxErrorInfo.Type type,
      int line,
      int offset,
      int endLine,
      int endOffset,
      String msg) {
    return new SyntaxErrorInfo(
        type, msg, source.filename(), line, offset, endLine, endOffset, lineText(source, line));
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
