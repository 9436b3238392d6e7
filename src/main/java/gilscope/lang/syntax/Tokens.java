package gilscope.lang.syntax;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The token stream of one source, as parallel arrays: a tree of a million tokens would otherwise be
 * a million objects that nobody keeps. Filled by the {@link Tokenizer}, read-only afterwards.
 *
 * <p>The last token is END or ERROR.
 */
final class Tokens {
  final SourceText source;
  private TokenKind[] kinds;
  private int[] starts;
  private int[] ends;
  private int[] lines;
  private int[] endLines;
  private short[] levels;
  private @Nullable String[] names;
  private int size;

  /** The error of the final ERROR token. */
  @Nullable TokenError error;

  /**
   * The innermost bracket still open where the stream ends, as an index into the text; −1: none.
   */
  int unclosed = -1;

  /** Whether the stream ends inside an f- or t-string. */
  boolean insideFormatString;

  Tokens(SourceText source) {
    this.source = source;
    int guess = source.text().length() / 4 + 16;
    kinds = new TokenKind[guess];
    starts = new int[guess];
    ends = new int[guess];
    lines = new int[guess];
    endLines = new int[guess];
    levels = new short[guess];
    names = new @Nullable String[guess];
  }

  void add(
      TokenKind kind, int start, int end, int line, int endLine, int level, @Nullable String name) {
    int i = size;
    if (i == kinds.length) {
      grow();
    }
    kinds[i] = kind;
    starts[i] = start;
    ends[i] = end;
    lines[i] = line;
    endLines[i] = endLine;
    levels[i] = (short) level;
    names[i] = name;
    size = i + 1;
  }

  private void grow() {
    int length = kinds.length * 2;
    kinds = Arrays.copyOf(kinds, length);
    starts = Arrays.copyOf(starts, length);
    ends = Arrays.copyOf(ends, length);
    lines = Arrays.copyOf(lines, length);
    endLines = Arrays.copyOf(endLines, length);
    levels = Arrays.copyOf(levels, length);
    names = Arrays.copyOf(names, length);
  }

  int size() {
    return size;
  }

  TokenKind kind(int i) {
    return kinds[i];
  }

  /** The index of the first character. */
  int start(int i) {
    return starts[i];
  }

  /** The index after the last character. */
  int end(int i) {
    return ends[i];
  }

  int line(int i) {
    return lines[i];
  }

  int endLine(int i) {
    return endLines[i];
  }

  /** How many brackets are open after this token; the braces of an f-string field count. */
  int level(int i) {
    return levels[i];
  }

  /** The identifier in NFKC of a NAME; the spelling of a keyword. */
  String name(int i) {
    String name = names[i];
    if (name == null) {
      throw new IllegalArgumentException("token " + i + " is no name but " + kinds[i]);
    }
    return name;
  }

  boolean isName(int i, String name) {
    return kinds[i] == TokenKind.NAME && name.equals(names[i]);
  }

  /** The text as written. */
  String text(int i) {
    return source.text().substring(starts[i], ends[i]);
  }

  Span span(int first, int last) {
    return new Span(
        lines[first],
        source.byteColumn(lines[first], starts[first]),
        endLines[last],
        source.byteColumn(endLines[last], ends[last]));
  }
}
