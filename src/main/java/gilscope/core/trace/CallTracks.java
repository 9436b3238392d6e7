package gilscope.core.trace;

import gilscope.core.event.EventKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The calls of one thread as lanes, the outermost frame's first: the index behind the call stacks
 * of a timeline. Apart from the {@link TraceView}, because most readers never ask. Belongs to the
 * view's owner.
 */
public final class CallTracks {
  /** Frames deeper than this are not told apart. */
  public static final int DEEPEST = 32;

  private final TraceView view;
  private final ThreadTrack thread;
  private final TraceCursor operands;
  private final List<SpanTrack.OfUses> levels = new ArrayList<>();
  private int read;
  private int open;
  private boolean closed;

  public CallTracks(TraceView view, ThreadTrack thread) {
    this.view = view;
    this.thread = thread;
    this.operands = view.trace().store().cursor();
  }

  /**
   * Reads calls that are new since the last time.
   *
   * @param most how many at most, to bound the time this takes
   * @return false if there are more
   */
  public boolean catchUp(int most) {
    RowList calls = thread.calls();
    int end = (int) Math.min(calls.size(), (long) read + most);
    for (; read < end; read++) {
      TraceCursor row = view.row(calls.get(read));
      boolean enters = row.kindCode() == EventKind.CALLED.code();
      // The event says how deep the stack is, so one that lost its partner does no harm.
      int below = Math.max(0, enters ? row.a() - 1 : row.a());
      leave(below, row.time(), row.row());
      if (enters && below < DEEPEST) {
        note(below, row.time(), row.row(), row.c());
        open = below + 1;
      }
    }
    if (read < calls.size()) {
      return false;
    }
    if (thread.endedAt() >= 0 && !closed && read > 0) {
      closed = true;
      leave(0, thread.endedAt(), calls.get(read - 1));
    }
    levels.forEach(level -> level.extendTo(Math.max(view.endTime(), level.end())));
    return true;
  }

  private void leave(int below, long time, long row) {
    while (open > below) {
      note(--open, time, row, -1);
    }
  }

  private void note(int level, long time, long row, int entry) {
    while (levels.size() <= level) {
      levels.add(new SpanTrack.OfUses(operands));
    }
    ResourceUse use = entry < 0 ? ResourceUse.FREE : ResourceUse.HELD;
    levels.get(level).note(time, use.ordinal(), entry, 0, row);
  }

  /** How many levels have been used. */
  public int size() {
    return levels.size();
  }

  /**
   * The calls of one level: code = {@link ResourceUse} ordinal (held or free), x = packed position
   * of the called function's first instruction (−1: nothing is called).
   */
  public SpanTrack level(int depth) {
    return levels.get(depth);
  }
}
