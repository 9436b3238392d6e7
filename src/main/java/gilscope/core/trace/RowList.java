package gilscope.core.trace;

import java.util.Arrays;

/** An ascending list of row numbers. One owner at a time; only a {@link TraceView} adds. */
public final class RowList {
  private int[] rows = new int[8];
  private int size;

  RowList() {}

  void add(long row) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, size * 2);
    }
    // Half the 32-bit range is 50 GB of trace; beyond it the views need another design anyway.
    rows[size++] = Math.toIntExact(row);
  }

  /** How many rows there are. */
  public int size() {
    return size;
  }

  /** The {@code i}-th row. */
  public long get(int i) {
    if (i >= size) {
      throw new IndexOutOfBoundsException(i + " of " + size);
    }
    return rows[i];
  }

  /** How many of the rows are below {@code row}. */
  public int countBelow(long row) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows[middle] < row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
