package gilscope.core.trace;

import java.util.Arrays;

/**
 * A lane's content: spans without gaps, each with a small code (a state) and three numbers. The
 * last span is open and lasts until {@link #end}. One owner at a time; only a {@link TraceView}
 * adds.
 *
 * <p><b>Any number of spans, one pixel.</b> {@link #summarise} tells for a stretch of time which
 * code filled most of it, which was the worst, how many spans there were and which was the longest,
 * in logarithmic time and exactly. It keeps running totals per code after every {@value #GROUP}
 * spans, and the longest span of every group, of every group of groups, and so on.
 *
 * <p><b>Why</b> not a pyramid of time buckets: buckets must be chosen before the run's length and
 * density are known, and a burst inside a long pause defeats any choice; totals over span numbers
 * cost 13 bytes per span whatever the times are.
 */
public final class SpanTrack {
  static final int GROUP = 16;
  private static final int GROUP_SHIFT = 4;

  private final int codes;
  private final byte[] severity;
  private long[] starts = new long[16];
  private byte[] kinds = new byte[16];
  private int[] xs = new int[16];
  private int[] ys = new int[16];
  private int[] zs = new int[16];
  private int[] rows = new int[16];
  private int count;
  private long end;

  /** Totals over all spans before group g's end, for code c, at {@code g * codes + c}. */
  private long[] timeTotals = new long[16];

  private int[] countTotals = new int[16];

  /** {@code longest[l][g]}: the longest span of the g-th group of 16<sup>l+1</sup> spans. */
  private int[][] longest = new int[0][];

  /**
   * @param severity of each code; there are as many codes
   */
  SpanTrack(byte... severity) {
    this.codes = severity.length;
    this.severity = severity;
  }

  void add(long time, int code, int x, int y, int z, long row) {
    if (count == starts.length) {
      int size = count * 2;
      starts = Arrays.copyOf(starts, size);
      kinds = Arrays.copyOf(kinds, size);
      xs = Arrays.copyOf(xs, size);
      ys = Arrays.copyOf(ys, size);
      zs = Arrays.copyOf(zs, size);
      rows = Arrays.copyOf(rows, size);
    }
    // Threads' clocks may differ a little where several of them write about one resource.
    long start = count == 0 ? time : Math.max(time, starts[count - 1]);
    end = Math.max(end, start);
    starts[count] = start;
    kinds[count] = (byte) code;
    xs[count] = x;
    ys[count] = y;
    zs[count] = z;
    rows[count] = Math.toIntExact(row);
    count++;
    if ((count - 1 & GROUP - 1) == 0 && count > 1) {
      closeGroup((count - 1 >>> GROUP_SHIFT) - 1);
    }
  }

  private void closeGroup(int group) {
    int to = group * codes;
    if (to + codes > timeTotals.length) {
      int size = Math.max(timeTotals.length * 2, to + codes);
      timeTotals = Arrays.copyOf(timeTotals, size);
      countTotals = Arrays.copyOf(countTotals, size);
    }
    if (group > 0) {
      System.arraycopy(timeTotals, to - codes, timeTotals, to, codes);
      System.arraycopy(countTotals, to - codes, countTotals, to, codes);
    }
    int first = group << GROUP_SHIFT;
    int best = first;
    for (int i = first; i < first + GROUP; i++) {
      timeTotals[to + kinds[i]] += length(i);
      countTotals[to + kinds[i]]++;
      if (length(i) > length(best)) {
        best = i;
      }
    }
    setLongest(0, group, best);
  }

  private void setLongest(int level, int group, int best) {
    if (level == longest.length) {
      longest = Arrays.copyOf(longest, level + 1);
      longest[level] = new int[8];
    }
    if (group == longest[level].length) {
      longest[level] = Arrays.copyOf(longest[level], group * 2);
    }
    longest[level][group] = best;
    if ((group & GROUP - 1) == GROUP - 1) {
      int top = best;
      for (int g = group - GROUP + 1; g < group; g++) {
        if (length(longest[level][g]) >= length(top)) {
          top = longest[level][g];
        }
      }
      setLongest(level + 1, group >>> GROUP_SHIFT, top);
    }
  }

  void extendTo(long time) {
    end = Math.max(end, time);
  }

  /** How many spans there are. */
  public int size() {
    return count;
  }

  /** When the first span begins, or {@link #end} if there is none. */
  public long begin() {
    return count == 0 ? end : starts[0];
  }

  /** How far this lane is known. */
  public long end() {
    return end;
  }

  /** When span {@code i} begins. */
  public long start(int i) {
    return starts[i];
  }

  /** When span {@code i} ends. */
  public long end(int i) {
    return i + 1 < count ? starts[i + 1] : end;
  }

  /** How long span {@code i} is, so far. */
  public long length(int i) {
    return end(i) - starts[i];
  }

  /** The code of span {@code i}. */
  public int code(int i) {
    return kinds[i];
  }

  /** The first number of span {@code i}; the track's owner says what it is. */
  public int x(int i) {
    return xs[i];
  }

  /** The second number of span {@code i}. */
  public int y(int i) {
    return ys[i];
  }

  /** The third number of span {@code i}. */
  public int z(int i) {
    return zs[i];
  }

  /** The row of the event that began span {@code i}. */
  public long row(int i) {
    return rows[i];
  }

  /** The span that covers a time (the later one at a border), or −1 before the first. */
  public int at(long time) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** The span in force after the first {@code row} rows of the trace, or −1 before the first. */
  public int afterRows(long row) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows[middle] < row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /**
   * Describes what lies in [from, to); see {@link SpanSummary}.
   *
   * @param into overwritten
   */
  public void summarise(long from, long to, SpanSummary into) {
    into.clear(codes);
    int first = Math.max(0, at(from));
    int last = at(to - 1);
    if (to <= from || last < 0 || from >= end && first == count - 1 && from > starts[first]) {
      return;
    }
    into.first = first;
    into.last = last;
    int i = first;
    while (i <= last) {
      int group = i >>> GROUP_SHIFT;
      int lastGroup = (last >>> GROUP_SHIFT) - 1;
      boolean whole = i > first && (i & GROUP - 1) == 0 && group <= lastGroup;
      if (whole) {
        addGroups(group, lastGroup, into);
        i = lastGroup + 1 << GROUP_SHIFT;
      } else {
        long length = Math.min(end(i), to) - Math.max(starts[i], from);
        into.add(kinds[i], Math.max(0, length), 1);
        i++;
      }
    }
    into.longest = longestOf(first, last, from, to);
    into.decide(severity);
  }

  private void addGroups(int firstGroup, int lastGroup, SpanSummary into) {
    int upTo = lastGroup * codes;
    int below = (firstGroup - 1) * codes;
    for (int code = 0; code < codes; code++) {
      long time = timeTotals[upTo + code];
      int number = countTotals[upTo + code];
      if (firstGroup > 0) {
        time -= timeTotals[below + code];
        number -= countTotals[below + code];
      }
      into.add(code, time, number);
    }
  }

  private int longestOf(int first, int last, long from, long to) {
    // The two spans at the edges are cut by the window; those between lie wholly inside.
    int best = first;
    long bestLength = Math.min(end(first), to) - Math.max(starts[first], from);
    long lastLength = Math.min(end(last), to) - Math.max(starts[last], from);
    if (lastLength > bestLength) {
      best = last;
      bestLength = lastLength;
    }
    int i = first + 1;
    while (i < last) {
      int level = -1;
      while (level + 1 < longest.length) {
        int shift = GROUP_SHIFT * (level + 2);
        if ((i & (1 << shift) - 1) != 0 || i + (1 << shift) > last) {
          break;
        }
        level++;
      }
      int candidate = level < 0 ? i : longest[level][i >>> GROUP_SHIFT * (level + 1)];
      if (length(candidate) > bestLength) {
        best = candidate;
        bestLength = length(candidate);
      }
      i += level < 0 ? 1 : 1 << GROUP_SHIFT * (level + 1);
    }
    return best;
  }
}
