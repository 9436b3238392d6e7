package gilscope.lang.bytecode;

import java.io.ByteArrayOutputStream;

/**
 * Writes {@code co_linetable}: runs of words with the same position, in entries of at most eight
 * words.
 */
final class LineTable {
  private static final int ONE_LINE = 10;
  private static final int NO_COLUMNS = 13;
  private static final int LONG = 14;
  private static final int NO_POSITION = 15;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Positions at;
  private int line;

  private LineTable(Positions at, int firstLine) {
    this.at = at;
    this.line = firstLine;
  }

  static byte[] encode(Code code, int[] starts) {
    LineTable table = new LineTable(code.positions(), code.firstLine());
    int n = code.instructions().length;
    int first = 0;
    for (int i = 1; i <= n; i++) {
      if (i == n || !table.at.same(first, i)) {
        int words = (starts[i] - starts[first]) / 2;
        for (; words > 8; words -= 8) {
          table.entry(first, 8);
        }
        table.entry(first, words);
        first = i;
      }
    }
    return table.out.toByteArray();
  }

  private void entry(int i, int words) {
    if (at.lines()[i] < 0) {
      head(NO_POSITION, words);
      return;
    }
    int delta = at.lines()[i] - line;
    int column = at.columns()[i];
    int endColumn = at.endColumns()[i];
    int endLine = at.endLines()[i];
    boolean oneLine = endLine == at.lines()[i];
    if (column < 0 || endColumn < 0) {
      if (oneLine || endLine == -1) {
        head(NO_COLUMNS, words);
        signed(delta);
        line = at.lines()[i];
        return;
      }
    } else if (oneLine
        && delta == 0
        && column < 80
        && endColumn >= column
        && endColumn - column < 16) {
      head(column >> 3, words);
      out.write((column & 7) << 4 | endColumn - column);
      return;
    } else if (oneLine && delta >= 0 && delta < 3 && column < 128 && endColumn < 128) {
      head(ONE_LINE + delta, words);
      out.write(column);
      out.write(endColumn);
      line = at.lines()[i];
      return;
    }
    head(LONG, words);
    signed(delta);
    unsigned(endLine - at.lines()[i]);
    unsigned(column + 1);
    unsigned(endColumn + 1);
    line = at.lines()[i];
  }

  private void head(int form, int words) {
    out.write(0x80 | form << 3 | words - 1);
  }

  private void unsigned(int value) {
    int rest = value;
    while (rest >= 64) {
      out.write(rest & 0x3F | 0x40);
      rest >>>= 6;
    }
    out.write(rest);
  }

  private void signed(int value) {
    unsigned(value < 0 ? -value << 1 | 1 : value << 1);
  }
}
