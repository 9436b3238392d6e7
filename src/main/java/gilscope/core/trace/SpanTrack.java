package gilscope.core.trace;

import gilscope.core.event.EventKind;
import gilscope.core.event.ThreadState;

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
 * cost 16 bytes per span whatever the times are, and grow at the end only, so that a live run adds
 * to them and nothing is built again.
 */
public abstract sealed class SpanTrack permits SpanTrack.OfStates, SpanTrack.OfUses {
  static final int GROUP = 32;
  private static final int GROUP_SHIFT = 5;

  /**
   * Every so many spans' start is kept once more, close together, for the first part of a search.
   */
  private static final int COARSE_SHIFT = 9;

  /** A level's groups, four bits of the span's number each. */
  private static final int FAN_SHIFT = 4;

  private static final int FAN = 1 << FAN_SHIFT;

  private final int codes;
  private final byte[] severity;
  private final LongColumn starts = new LongColumn();
  private final LongColumn coarse = new LongColumn();
  private final ByteColumn kinds = new ByteColumn();
  private final IntColumn rows = new IntColumn();
  private int count;
  private long end;

  private final RunningTotals totals;

  /** The longest span of each group of {@value #GROUP}·16<sup>l</sup> spans, and its length. */
  private IntColumn[] longest = new IntColumn[0];

  private LongColumn[] longestLength = new LongColumn[0];

  /**
   * @param severity of each code; there are as many codes
   */
  private SpanTrack(byte... severity) {
    this.codes = severity.length;
    this.severity = severity;
    this.totals = new RunningTotals(codes);
  }

  /** A thread's states: the numbers of a span are the operands of the row that began it. */
  static final class OfStates extends SpanTrack {
    private static final int RUNNING = ThreadState.RUNNING.ordinal();

    private final TraceCursor cursor;

    OfStates(TraceCursor cursor, byte... severity) {
      super(severity);
      this.cursor = cursor;
    }

    @Override
    public int x(int i) {
      return code(i) == RUNNING ? -1 : cursor.seek(row(i)).a();
    }

    @Override
    public int y(int i) {
      return gilscope.core.event.EventCodec.low(cursor.seek(row(i)).b());
    }

    @Override
    public int z(int i) {
      return cursor.seek(row(i)).c();
    }
  }

  /** A resource's owners and waiters. */
  static final class OfUses extends SpanTrack {
    private static final int ACQUIRED = EventKind.ACQUIRED.code();
    private static final int GIL_ACQUIRED = EventKind.GIL_ACQUIRED.code();

    private final IntColumn owners = new IntColumn();
    private final ShortColumn waiters = new ShortColumn();
    private final TraceCursor cursor;

    OfUses(TraceCursor cursor) {
      super((byte) 0, (byte) 1, (byte) 2, (byte) 3);
      this.cursor = cursor;
    }

    void note(long time, int code, int owner, int waiting, long row) {
      int last = size() - 1;
      if (last >= 0 && owners.get(last) == owner) {
        if (waiters.get(last) == waiting && code(last) == code) {
          return;
        }
        // A thread's wait ends a row after it has got what it waited for, at the same time: no
        // span of its own. Who owns it is exact to the row.
        if (start(last) >= time) {
          waiters.set(last, waiting);
          setCode(last, code);
          return;
        }
      }
      add(time, code, row);
      owners.add(owner);
      waiters.add(waiting);
    }

    @Override
    public int x(int i) {
      return owners.get(i);
    }

    @Override
    public int y(int i) {
      return waiters.get(i);
    }

    /** The acquisition began the first of the spans with this owner, if it was recorded. */
    @Override
    public int z(int i) {
      int owner = owners.get(i);
      if (owner < 0) {
        return -1;
      }
      int first = i;
      while (first > 0 && owners.get(first - 1) == owner) {
        first--;
      }
      TraceCursor began = cursor.seek(row(first));
      int kind = began.kindCode();
      return kind == ACQUIRED || kind == GIL_ACQUIRED ? began.c() : -1;
    }
  }

  void add(long time, int code, long row) {
    // Threads' clocks may differ a little where several of them write about one resource.
    long start = count == 0 ? time : Math.max(time, starts.get(count - 1));
    end = Math.max(end, start);
    starts.add(start);
    kinds.add(code);
    rows.add(Math.toIntExact(row));
    if ((count & (1 << COARSE_SHIFT) - 1) == 0) {
      coarse.add(start);
    }
    count++;
    if ((count - 1 & GROUP - 1) == 0 && count > 1) {
      closeGroup((count - 1 >>> GROUP_SHIFT) - 1);
    }
  }

  /** Of the last span only, whose group is not closed yet. */
  void setCode(int i, int code) {
    kinds.set(i, code);
  }

  private void closeGroup(int group) {
    totals.open();
    int first = group << GROUP_SHIFT;
    int best = first;
    long bestLength = -1;
    for (int i = first; i < first + GROUP; i++) {
      long length = length(i);
      totals.add(kinds.get(i), length);
      if (length > bestLength) {
        best = i;
        bestLength = length;
      }
    }
    addLongest(0, best, bestLength);
  }

  private void addLongest(int level, int best, long bestLength) {
    if (level == longest.length) {
      longest = java.util.Arrays.copyOf(longest, level + 1);
      longest[level] = new IntColumn();
      longestLength = java.util.Arrays.copyOf(longestLength, level + 1);
      longestLength[level] = new LongColumn();
    }
    longest[level].add(best);
    longestLength[level].add(bestLength);
    int groups = longest[level].size();
    if ((groups & FAN - 1) == 0) {
      int top = groups - FAN;
      for (int g = top + 1; g < groups; g++) {
        if (longestLength[level].get(g) > longestLength[level].get(top)) {
          top = g;
        }
      }
      addLongest(level + 1, longest[level].get(top), longestLength[level].get(top));
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
    return count == 0 ? end : starts.get(0);
  }

  /** How far this lane is known. */
  public long end() {
    return end;
  }

  /** When span {@code i} begins. */
  public long start(int i) {
    return starts.get(i);
  }

  /** When span {@code i} ends. */
  public long end(int i) {
    return i + 1 < count ? starts.get(i + 1) : end;
  }

  /** How long span {@code i} is, so far. */
  public long length(int i) {
    return end(i) - starts.get(i);
  }

  /** The code of span {@code i}. */
  public int code(int i) {
    return kinds.get(i);
  }

  /** The first number of span {@code i}; the track's owner says what it is. */
  public abstract int x(int i);

  /** The second number of span {@code i}. */
  public abstract int y(int i);

  /** The third number of span {@code i}. */
  public abstract int z(int i);

  /** The row of the event that began span {@code i}. */
  public long row(int i) {
    return rows.get(i);
  }

  /** The span that covers a time (the later one at a border), or −1 before the first. */
  public int at(long time) {
    return within(coarseAt(time, 0, coarse.size()), time);
  }

  /** As {@link #at}, quick if it is not far after {@code hint}. */
  private int atAfter(long time, int hint) {
    int low = hint >>> COARSE_SHIFT;
    int step = 1;
    int high = low + 1;
    while (high < coarse.size() && coarse.get(high) <= time) {
      low = high;
      step <<= 1;
      high += step;
    }
    return within(coarseAt(time, low, Math.min(high, coarse.size())), time);
  }

  /** How many of the coarse starts are at or before a time, if that is between low and high. */
  private int coarseAt(long time, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (coarse.get(middle) <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int within(int coarseCount, long time) {
    if (coarseCount == 0) {
      return -1;
    }
    int first = coarseCount - 1 << COARSE_SHIFT;
    long[] page = starts.page(first);
    int base = first & -LongColumn.PAGE;
    int low = first - base;
    int high = Math.min(count, coarseCount << COARSE_SHIFT) - base;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (page[middle] <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return base + low - 1;
  }

  /** The span in force after the first {@code row} rows of the trace, or −1 before the first. */
  public int afterRows(long row) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows.get(middle) < row) {
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
    summarise(Math.max(0, at(from)), from, to, into);
  }

  /**
   * As {@link #summarise(long, long, SpanSummary)}, without a search for the first span.
   *
   * @param first the span at {@code from}, 0 before the first
   */
  public void summarise(int first, long from, long to, SpanSummary into) {
    into.clear(this, codes, from, to);
    int last = to - 1 < starts.get(first) ? at(to - 1) : atAfter(to - 1, first);
    if (to <= from || last < 0 || from >= end && first == count - 1 && from > starts.get(first)) {
      return;
    }
    into.first = first;
    into.last = last;
    int group = first + GROUP - 1 >>> GROUP_SHIFT;
    if (group << GROUP_SHIFT == first) {
      group++; // the first span is cut, so its group is not taken whole
    }
    int lastGroup = (last >>> GROUP_SHIFT) - 1;
    if (group > lastGroup) {
      addSpans(first, last, from, to, into);
    } else {
      addSpans(first, (group << GROUP_SHIFT) - 1, from, to, into);
      totals.sum(group, lastGroup, into);
      addSpans(lastGroup + 1 << GROUP_SHIFT, last, from, to, into);
    }
    into.decide(severity);
  }

  private void addSpans(int first, int last, long from, long to, SpanSummary into) {
    int i = first;
    while (i <= last) {
      long[] page = starts.page(i);
      int base = i & -LongColumn.PAGE;
      byte[] codesPage = kinds.page(i);
      int codesBase = i & -ByteColumn.PAGE;
      int stop = Math.min(last, base + LongColumn.PAGE - 1);
      long begin = page[i - base];
      for (; i <= stop; i++) {
        long next = i + 1 < count ? (i < stop ? page[i + 1 - base] : starts.get(i + 1)) : end;
        long length = Math.min(next, to) - Math.max(begin, from);
        into.add(codesPage[i - codesBase], Math.max(0, length), 1);
        begin = next;
      }
    }
  }

  /** The longest of the spans first … last, those at the edges cut to [from, to). */
  int longestOf(int first, int last, long from, long to) {
    int best = first;
    long bestLength = Math.min(end(first), to) - Math.max(starts.get(first), from);
    long lastLength = Math.min(end(last), to) - Math.max(starts.get(last), from);
    if (lastLength > bestLength) {
      best = last;
      bestLength = lastLength;
    }
    int i = first + 1;
    while (i < last) {
      int level = -1;
      int size = 1;
      int next = GROUP;
      while (level + 1 < longest.length && (i & next - 1) == 0 && i + next <= last) {
        level++;
        size = next;
        next <<= FAN_SHIFT;
      }
      int group = level < 0 ? i : i / size;
      long length = level < 0 ? length(i) : longestLength[level].get(group);
      if (length > bestLength) {
        best = level < 0 ? i : longest[level].get(group);
        bestLength = length;
      }
      i += size;
    }
    return best;
  }
}
