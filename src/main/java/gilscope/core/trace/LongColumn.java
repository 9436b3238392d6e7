package gilscope.core.trace;

import java.util.Arrays;

/**
 * A growing column of numbers in pages, so that growing never copies what is there and never keeps
 * room for twice as much. One owner at a time.
 */
final class LongColumn {
  private static final int SHIFT = 12;
  static final int PAGE = 1 << SHIFT;

  private long[][] pages = {new long[16]};
  private int size;

  void add(long value) {
    int page = size >>> SHIFT;
    int at = size & PAGE - 1;
    if (page == pages.length) {
      pages = Arrays.copyOf(pages, page * 2);
    }
    if (pages[page] == null) {
      pages[page] = new long[PAGE];
    } else if (at == pages[page].length) { // only the first page begins small
      pages[page] = Arrays.copyOf(pages[page], Math.min(PAGE, at * 4));
    }
    pages[page][at] = value;
    size++;
  }

  long get(int i) {
    return pages[i >>> SHIFT][i & PAGE - 1];
  }

  /** The page that holds {@code i} and its neighbours up to a multiple of {@link #PAGE}. */
  long[] page(int i) {
    return pages[i >>> SHIFT];
  }

  int size() {
    return size;
  }
}
