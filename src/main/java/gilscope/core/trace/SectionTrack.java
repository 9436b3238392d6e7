package gilscope.core.trace;

import gilscope.core.event.EventKind;

/**
 * The critical sections of one thread (PEP 703): the innermost one that it is in, and whether that
 * is suspended. Apart from the {@link TraceView}, because most readers never ask. Belongs to the
 * view's owner.
 */
public final class SectionTrack {
  private final TraceView view;
  private final ThreadTrack thread;
  private final SpanTrack.OfUses spans;
  private final IntColumn mutexes = new IntColumn();
  private int depth;
  private int read;

  public SectionTrack(TraceView view, ThreadTrack thread) {
    this.view = view;
    this.thread = thread;
    this.spans = new SpanTrack.OfUses(view.trace().store().cursor());
  }

  /**
   * Reads events that are new since the last time.
   *
   * @param most how many at most, to bound the time this takes
   * @return false if there are more
   */
  public boolean catchUp(int most) {
    RowList rows = thread.sections;
    int end = (int) Math.min(rows.size(), (long) read + most);
    for (; read < end; read++) {
      TraceCursor row = view.row(rows.get(read));
      boolean suspended = false;
      switch (row.kind()) {
        case SECTION_BEGAN -> push(row.a());
        case SECTION_ENDED -> depth = Math.max(0, depth - 1);
        case SECTION_SUSPENDED -> {
          suspended = true;
          meet(row.a());
        }
        default -> meet(row.a());
      }
      int mutex = depth == 0 ? -1 : mutexes.get(depth - 1);
      ResourceUse use =
          mutex < 0 ? ResourceUse.FREE : suspended ? ResourceUse.AWAITED : ResourceUse.HELD;
      spans.note(row.time(), use.ordinal(), mutex, 0, row.row());
    }
    if (read < rows.size()) {
      return false;
    }
    spans.extendTo(
        Math.max(spans.end(), thread.endedAt() >= 0 ? thread.endedAt() : view.endTime()));
    return true;
  }

  private void push(int mutex) {
    if (depth == mutexes.size()) {
      mutexes.add(mutex);
    } else {
      mutexes.set(depth, mutex);
    }
    depth++;
  }

  /** Below the finest level of recording, sections are first heard of when they are suspended. */
  private void meet(int mutex) {
    if (depth == 0) {
      push(mutex);
    }
  }

  /**
   * What it is in: code = {@link ResourceUse} ordinal (free, held, or awaited while suspended), x =
   * the section's first mutex (−1: none).
   */
  public SpanTrack spans() {
    return spans;
  }

  /** True if a kind of event is told of here. */
  static boolean isAbout(EventKind kind) {
    return kind == EventKind.SECTION_BEGAN
        || kind == EventKind.SECTION_ENDED
        || kind == EventKind.SECTION_SUSPENDED
        || kind == EventKind.SECTION_RESUMED;
  }
}
