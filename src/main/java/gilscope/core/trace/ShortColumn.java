package gilscope.core.trace;

import java.util.Arrays;

/**
 * As {@link LongColumn}, of 16 bits each, 0 … 65,535: larger numbers count as that. One owner at a
 * time.
 */
final class ShortColumn {
  private static final int SHIFT = 14;
  private static final int PAGE = 1 << SHIFT;

  private static final int MOST = 0xFFFF;

  private short[][] pages = {new short[16]};
  private int size;

  void add(int value) {
    int page = size >>> SHIFT;
    int at = size & PAGE - 1;
    if (page == pages.length) {
      pages = Arrays.copyOf(pages, page * 2);
    }
    if (pages[page] == null) {
      pages[page] = new short[PAGE];
    } else if (at == pages[page].length) {
      pages[page] = Arrays.copyOf(pages[page], Math.min(PAGE, at * 4));
    }
    pages[page][at] = (short) Math.min(MOST, value);
    size++;
  }

  int get(int i) {
    return pages[i >>> SHIFT][i & PAGE - 1] & MOST;
  }

  void set(int i, int value) {
    pages[i >>> SHIFT][i & PAGE - 1] = (short) Math.min(MOST, value);
  }
}
