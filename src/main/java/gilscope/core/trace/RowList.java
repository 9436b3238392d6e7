package gilscope.core.trace;

/** An ascending list of row numbers. One owner at a time; only a {@link TraceView} adds. */
public final class RowList {
  private final IntColumn rows = new IntColumn();

  RowList() {}

  void add(long row) {
    // Half the 32-bit range is 50 GB of trace; beyond it the views need another design anyway.
    rows.add(Math.toIntExact(row));
  }

  /** How many rows there are. */
  public int size() {
    return rows.size();
  }

  /** The {@code i}-th row. */
  public long get(int i) {
    if (i >= rows.size()) {
      throw new IndexOutOfBoundsException(i + " of " + rows.size());
    }
    return rows.get(i);
  }

  /** How many of the rows are below {@code row}. */
  public int countBelow(long row) {
    int low = 0;
    int high = rows.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows.get(middle) < row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
