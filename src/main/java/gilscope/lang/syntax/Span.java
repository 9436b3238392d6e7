package gilscope.lang.syntax;

/**
 * The place of a node as CPython's {@code ast} reports it. Immutable.
 *
 * @param lineno first line, counted from 1
 * @param col first column, counted from 0 in UTF-8 bytes
 * @param endLineno last line, counted from 1
 * @param endCol the column after the last one, counted from 0 in UTF-8 bytes
 */
public record Span(int lineno, int col, int endLineno, int endCol) {

  /** From where this begins to where {@code last} ends. */
  public Span to(Span last) {
    return new Span(lineno, col, last.endLineno, last.endCol);
  }
}
