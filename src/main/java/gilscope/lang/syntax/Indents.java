package gilscope.lang.syntax;

/**
 * The indentations a line can return to. Confined to one tokenizer.
 *
 * <p>Each is measured twice, with tabs of eight columns and of one: where the two disagree about an
 * order, tabs and spaces are mixed in a way that depends on the editor.
 */
final class Indents {
  private static final int MAX = 100;

  private final int[] columns = new int[MAX];
  private final int[] altColumns = new int[MAX];
  private int depth;

  /** How the indentation of a line relates to that of the line before. */
  enum Step {
    SAME,
    DEEPER,
    /** To an earlier level: {@link Indents#depth()} is its depth now. */
    BACK,
    INCONSISTENT_TABS,
    NO_SUCH_LEVEL,
    TOO_DEEP
  }

  int depth() {
    return depth;
  }

  /** Goes to the indentation of the next line, unless that is an error. */
  Step to(int column, int altColumn) {
    if (column == columns[depth]) {
      return altColumn == altColumns[depth] ? Step.SAME : Step.INCONSISTENT_TABS;
    }
    if (column > columns[depth]) {
      if (depth + 1 >= MAX) {
        return Step.TOO_DEEP;
      }
      if (altColumn <= altColumns[depth]) {
        return Step.INCONSISTENT_TABS;
      }
      depth++;
      columns[depth] = column;
      altColumns[depth] = altColumn;
      return Step.DEEPER;
    }
    int target = depth;
    while (target > 0 && column < columns[target]) {
      target--;
    }
    if (column != columns[target]) {
      return Step.NO_SUCH_LEVEL;
    }
    if (altColumn != altColumns[target]) {
      return Step.INCONSISTENT_TABS;
    }
    depth = target;
    return Step.BACK;
  }
}
