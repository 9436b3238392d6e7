package gilscope.core.trace;

import java.util.Arrays;

/** As {@link LongColumn}, of 8 bits each. One owner at a time. */
final class ByteColumn {
  private static final int SHIFT = 15;
  static final int PAGE = 1 << SHIFT;

  private byte[][] pages = {new byte[16]};
  private int size;

  void add(int value) {
    int page = size >>> SHIFT;
    int at = size & PAGE - 1;
    if (page == pages.length) {
      pages = Arrays.copyOf(pages, page * 2);
    }
    if (pages[page] == null) {
      pages[page] = new byte[PAGE];
    } else if (at == pages[page].length) {
      pages[page] = Arrays.copyOf(pages[page], Math.min(PAGE, at * 4));
    }
    pages[page][at] = (byte) value;
    size++;
  }

  /** The page that holds {@code i} and its neighbours up to a multiple of {@link #PAGE}. */
  byte[] page(int i) {
    return pages[i >>> SHIFT];
  }

  int get(int i) {
    return pages[i >>> SHIFT][i & PAGE - 1];
  }

  void set(int i, int value) {
    pages[i >>> SHIFT][i & PAGE - 1] = (byte) value;
  }
}
