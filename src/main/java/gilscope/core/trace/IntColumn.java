package gilscope.core.trace;

import java.util.Arrays;

/** As {@link LongColumn}, of 32 bits each. One owner at a time. */
final class IntColumn {
  private static final int SHIFT = 13;
  private static final int PAGE = 1 << SHIFT;

  private int[][] pages = {new int[16]};
  private int size;

  void add(int value) {
    int page = size >>> SHIFT;
    int at = size & PAGE - 1;
    if (page == pages.length) {
      pages = Arrays.copyOf(pages, page * 2);
    }
    if (pages[page] == null) {
      pages[page] = new int[PAGE];
    } else if (at == pages[page].length) {
      pages[page] = Arrays.copyOf(pages[page], Math.min(PAGE, at * 4));
    }
    pages[page][at] = value;
    size++;
  }

  int get(int i) {
    return pages[i >>> SHIFT][i & PAGE - 1];
  }

  void set(int i, int value) {
    pages[i >>> SHIFT][i & PAGE - 1] = value;
  }

  int size() {
    return size;
  }
}
