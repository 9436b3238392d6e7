package gilscope.core.trace;

import gilscope.core.event.LockId;
import gilscope.core.event.Outcome;
import gilscope.core.event.ThreadId;
import gilscope.core.event.ThreadState;
import org.jspecify.annotations.Nullable;

/** What a {@link TraceView} knows of one thread. Owned by the view's owner. */
public final class ThreadTrack {
  private final int id;
  String name;
  int parent = -1;
  boolean daemon;
  long createdAt = -1;
  long startedAt = -1;
  long endedAt = -1;
  @Nullable Outcome outcome;
  final SpanTrack states;

  /** What it waits for after the last row seen, −1: nothing. */
  int awaited = -1;

  final RowList lines = new RowList();
  final RowList calls = new RowList();
  final RowList sections = new RowList();

  /** The event that made it, −1 if the trace does not say; and the one with which it began. */
  long createdRow = -1;

  long startedRow = -1;

  /** The last notification meant for it and not yet acted on, and about which resource it was. */
  long notifiedRow = -1;

  int notifiedOf = -1;

  /** The lock that it gave up last, −1 if none. */
  int lastReleased = -1;

  /** The most frames on its stack. */
  int deepest;

  ThreadTrack(int id, TraceCursor cursor) {
    this.id = id;
    this.states = new SpanTrack.OfStates(cursor, severities());
    this.name = "Thread " + id;
  }

  private static byte[] severities() {
    byte[] table = new byte[ThreadState.count()];
    for (int i = 0; i < table.length; i++) {
      table[i] = (byte) ThreadState.of(i).severity();
    }
    return table;
  }

  /** Who it is. */
  public ThreadId id() {
    return new ThreadId(id);
  }

  /** Its last known name. */
  public String name() {
    return name;
  }

  /** Who made it; the first thread is its own parent. */
  public ThreadId parent() {
    return parent < 0 ? ThreadId.NONE : new ThreadId(parent);
  }

  /** As {@code Thread.daemon} when it was made. */
  public boolean isDaemon() {
    return daemon;
  }

  /** When it was made, −1 if the trace does not say. */
  public long createdAt() {
    return createdAt;
  }

  /** When it began to execute, −1 if it has not. */
  public long startedAt() {
    return startedAt;
  }

  /** When it ended, −1 if it has not. */
  public long endedAt() {
    return endedAt;
  }

  /** How it ended, or null. */
  public @Nullable Outcome outcome() {
    return outcome;
  }

  /**
   * Its states: code = {@link ThreadState} ordinal, x = resource waited for (−1: none), y = its
   * owner at the beginning (−1: none), z = packed position.
   */
  public SpanTrack states() {
    return states;
  }

  /** The row in which another thread made it, −1 if the trace does not say. */
  public long createdRow() {
    return createdRow;
  }

  /** The row in which it began to execute, −1 if it has not. */
  public long startedRow() {
    return startedRow;
  }

  /** The most frames that were ever on its stack, 0 if calls were not recorded. */
  public int deepest() {
    return deepest;
  }

  /** The rows of the lines it reached, if lines were recorded. */
  public RowList lines() {
    return lines;
  }

  /** The rows of calls and returns, if lines were recorded. */
  public RowList calls() {
    return calls;
  }

  /** True if it was ever in a critical section that the trace tells of. */
  public boolean hasSections() {
    return sections.size() > 0;
  }

  /** Its state in span {@code i}. */
  public ThreadState state(int i) {
    return ThreadState.of(states.code(i));
  }

  /** The span {@code i} as a value. */
  public StateSpan span(int i) {
    int resource = states.x(i);
    int owner = states.y(i);
    return new StateSpan(
        id(),
        state(i),
        states.start(i),
        states.end(i),
        resource < 0 ? LockId.NONE : new LockId(resource),
        owner < 0 ? ThreadId.NONE : new ThreadId(owner),
        states.z(i));
  }
}
