package gilscope.core.trace;

import java.util.Arrays;

/**
 * How long and how often each code occurred up to the end of each group of spans. Totals of a group
 * lie together, in pages as in {@link LongColumn}. One owner at a time.
 */
final class RunningTotals {
  private static final int SHIFT = 8;
  private static final int GROUPS = 1 << SHIFT;

  private final int codes;
  private long[][] times = new long[1][];
  private int[][] counts = new int[1][];
  private int groups;

  RunningTotals(int codes) {
    this.codes = codes;
  }

  /** Begins the next group with the totals so far. */
  void open() {
    int page = groups >>> SHIFT;
    int at = (groups & GROUPS - 1) * codes;
    if (page == times.length) {
      times = Arrays.copyOf(times, page * 2);
      counts = Arrays.copyOf(counts, page * 2);
    }
    if (times[page] == null || times[page].length < at + codes) {
      int size = page == 0 ? Math.min(GROUPS * codes, Math.max(at * 4, codes)) : GROUPS * codes;
      times[page] = times[page] == null ? new long[size] : Arrays.copyOf(times[page], size);
      counts[page] = counts[page] == null ? new int[size] : Arrays.copyOf(counts[page], size);
    }
    if (groups > 0) {
      int before = groups - 1;
      int from = (before & GROUPS - 1) * codes;
      System.arraycopy(times[before >>> SHIFT], from, times[page], at, codes);
      System.arraycopy(counts[before >>> SHIFT], from, counts[page], at, codes);
    }
    groups++;
  }

  /** Adds a span to the group that was opened last. */
  void add(int code, long time) {
    int group = groups - 1;
    int at = (group & GROUPS - 1) * codes + code;
    times[group >>> SHIFT][at] += time;
    counts[group >>> SHIFT][at]++;
  }

  /** Adds what lies in the groups first … last. */
  void sum(int first, int last, SpanSummary into) {
    long[] upTo = times[last >>> SHIFT];
    int[] upToCounts = counts[last >>> SHIFT];
    int at = (last & GROUPS - 1) * codes;
    if (first == 0) {
      for (int code = 0; code < codes; code++) {
        into.add(code, upTo[at + code], upToCounts[at + code]);
      }
      return;
    }
    int before = first - 1;
    long[] below = times[before >>> SHIFT];
    int[] belowCounts = counts[before >>> SHIFT];
    int from = (before & GROUPS - 1) * codes;
    for (int code = 0; code < codes; code++) {
      int number = upToCounts[at + code] - belowCounts[from + code];
      if (number > 0) {
        into.add(code, upTo[at + code] - below[from + code], number);
      }
    }
  }
}
