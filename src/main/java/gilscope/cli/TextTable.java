package gilscope.cli;

import java.util.ArrayList;
import java.util.List;

/** Columns of text: the first flush left, the others flush right. One owner at a time. */
final class TextTable {
  private final List<String[]> rows = new ArrayList<>();

  TextTable(String... heads) {
    rows.add(heads);
  }

  /** One line; as many cells as there are heads. */
  void row(String... cells) {
    rows.add(cells);
  }

  void appendTo(StringBuilder out) {
    int[] widths = new int[rows.getFirst().length];
    for (String[] row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String gap = " ".repeat(widths[i] - row[i].length());
        line.append(i == 0 ? row[i] + gap : "  " + gap + row[i]);
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }
}
