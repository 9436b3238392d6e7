package gilscope.core.explore;

import java.util.function.LongConsumer;

/** A set of numbers that are hashes already. */
final class LongSet {
  private long[] cells = new long[1024];
  private int size;
  private boolean zero;

  /** True if it was not there. */
  boolean add(long value) {
    if (value == 0) {
      boolean fresh = !zero;
      zero = true;
      return fresh;
    }
    if (size * 2 > cells.length) {
      long[] old = cells;
      cells = new long[old.length * 2];
      size = 0;
      for (long each : old) {
        if (each != 0) {
          add(each);
        }
      }
    }
    int at = (int) value & cells.length - 1;
    while (cells[at] != 0) {
      if (cells[at] == value) {
        return false;
      }
      at = at + 1 & cells.length - 1;
    }
    cells[at] = value;
    size++;
    return true;
  }

  void forEach(LongConsumer action) {
    if (zero) {
      action.accept(0);
    }
    for (long each : cells) {
      if (each != 0) {
        action.accept(each);
      }
    }
  }

  int size() {
    return size + (zero ? 1 : 0);
  }

  void clear() {
    cells = new long[1024];
    size = 0;
    zero = false;
  }
}
