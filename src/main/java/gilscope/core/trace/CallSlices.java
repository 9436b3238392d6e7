package gilscope.core.trace;

import gilscope.core.event.EventKind;
import java.util.Arrays;

/**
 * The calls of one thread as nested slices, in the order in which they began: a caller before whom
 * it calls. Immutable once made; costs 32 bytes per call.
 *
 * <p>Calls that had begun before the trace, or that lost their beginning, are left out; those that
 * did not return last until the thread's end.
 */
public final class CallSlices {
  private long[] starts = new long[16];
  private long[] ends = new long[16];
  private int[] depths = new int[16];
  private int[] entries = new int[16];
  private int[] callers = new int[16];
  private int size;

  private CallSlices() {}

  /** All calls of a thread that a view knows; none if lines were not recorded. */
  public static CallSlices of(TraceView view, ThreadTrack thread) {
    CallSlices slices = new CallSlices();
    int[] open = new int[16];
    int depth = 0;
    RowList calls = thread.calls();
    for (int i = 0; i < calls.size(); i++) {
      TraceCursor row = view.row(calls.get(i));
      boolean enters = row.kindCode() == EventKind.CALLED.code();
      // The event says how deep the stack is, so one that lost its partner does no harm.
      int below = Math.max(0, enters ? row.a() - 1 : row.a());
      while (depth > below) {
        slices.ends[open[--depth]] = row.time();
      }
      if (enters) {
        if (depth == open.length) {
          open = Arrays.copyOf(open, depth * 2);
        }
        open[depth] = slices.add(row.time(), depth, row.c(), row.b());
        depth++;
      }
    }
    long end = thread.endedAt() >= 0 ? thread.endedAt() : view.endTime();
    while (depth > 0) {
      slices.ends[open[--depth]] = Math.max(end, slices.starts[open[depth]]);
    }
    return slices;
  }

  private int add(long start, int depth, int entry, int caller) {
    if (size == starts.length) {
      int more = size * 2;
      starts = Arrays.copyOf(starts, more);
      ends = Arrays.copyOf(ends, more);
      depths = Arrays.copyOf(depths, more);
      entries = Arrays.copyOf(entries, more);
      callers = Arrays.copyOf(callers, more);
    }
    starts[size] = start;
    depths[size] = depth;
    entries[size] = entry;
    callers[size] = caller;
    return size++;
  }

  /** How many calls there are. */
  public int size() {
    return size;
  }

  /** When call {@code i} began, ns. */
  public long start(int i) {
    return starts[i];
  }

  /** When call {@code i} was left, ns. */
  public long end(int i) {
    return ends[i];
  }

  /** How many recorded calls enclose call {@code i}: 0 for the outermost. */
  public int depth(int i) {
    return depths[i];
  }

  /** The packed position of the called function's first instruction. */
  public int entry(int i) {
    return entries[i];
  }

  /** The packed position of the calling instruction, −1 if there is none. */
  public int caller(int i) {
    return callers[i];
  }
}
