package gilscope.lang.syntax;

import java.util.BitSet;

/** Lines that begin in the middle of a string: indentation there is part of the string. */
public final class ContinuedLines {
  private ContinuedLines() {}

  /** Their numbers, from 1. */
  public static BitSet of(SourceText source) {
    Tokens tokens = Tokenizer.tokenize(source, true);
    BitSet inside = new BitSet();
    for (int i = 0; i < tokens.size(); i++) {
      switch (tokens.kind(i)) {
        case STRING, FSTRING_MIDDLE, TSTRING_MIDDLE ->
            inside.set(tokens.line(i) + 1, tokens.endLine(i) + 1);
        default -> {}
      }
    }
    return inside;
  }
}
