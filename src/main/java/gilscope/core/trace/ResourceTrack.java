package gilscope.core.trace;

import gilscope.core.event.EventCodec;
import gilscope.core.event.EventKind;
import gilscope.core.event.LockId;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadId;

/** What a {@link TraceView} knows of one resource. Owned by the view's owner. */
public final class ResourceTrack {
  private static final String END_OF = "the end of ";
  private static final String START_OF = "start of ";

  private final int id;
  ResourceKind kind = ResourceKind.OTHER;
  String name;
  long createdAt = -1;
  int creator = -1;
  int createdWhere = -1;
  final SpanTrack.OfUses uses;
  final RowList events = new RowList();
  final RowList values = new RowList();
  final ValueTrack numbers = new ValueTrack();
  final RowList handOverReleases = new RowList();
  final RowList handOverAcquisitions = new RowList();

  // The state after the last row seen.
  int owner = -1;
  int depth;
  int waiters;
  int maxWaiters;

  /** The lock that goes with a condition, −1 if unknown. */
  int entry = -1;

  /** The row of the only item in a queue, −1 if there is none or several. */
  long onlyItemRow = -1;

  int lastReleaser = -1;
  long lastReleaseRow = -1;
  long acquisitions;
  long contended;

  ResourceTrack(int id, TraceCursor cursor) {
    this.id = id;
    this.uses = new SpanTrack.OfUses(cursor);
    this.name = "resource " + id;
  }

  void note(long time, long row) {
    int code;
    if (owner >= 0) {
      code = waiters > 0 ? ResourceUse.CONTENDED.ordinal() : ResourceUse.HELD.ordinal();
    } else {
      code = waiters > 0 ? ResourceUse.AWAITED.ordinal() : ResourceUse.FREE.ordinal();
    }
    maxWaiters = Math.max(maxWaiters, waiters);
    uses.note(time, code, owner, waiters, row);
  }

  /** Who it is. */
  public LockId id() {
    return new LockId(id);
  }

  /** What sort of thing; {@link ResourceKind#OTHER} if the trace does not say. */
  public ResourceKind kind() {
    return kind;
  }

  /** Its last known name. */
  public String name() {
    return name;
  }

  /** When it was made, −1 if the trace does not say. */
  public long createdAt() {
    return createdAt;
  }

  /** Who made it. */
  public ThreadId creator() {
    return creator < 0 ? ThreadId.NONE : new ThreadId(creator);
  }

  /** The packed position at which it was made, −1 if unknown. */
  public int createdWhere() {
    return createdWhere;
  }

  /**
   * Who has it: code = {@link ResourceUse} ordinal, x = owner (−1: nobody), y = number of threads
   * waiting, z = packed position at which the owner acquired it. A new span begins whenever one of
   * them changes.
   */
  public SpanTrack uses() {
    return uses;
  }

  /** The rows of all events about it; of the GIL and of locks see {@link TraceView#rows}. */
  public RowList events() {
    return events;
  }

  /** The rows of its {@code VALUE_CHANGED} events: permits, length. */
  public RowList values() {
    return values;
  }

  /** The same as numbers over time. */
  public ValueTrack numbers() {
    return numbers;
  }

  /** The event {@code take} went on because of the earlier event {@code give} of another thread. */
  void handOver(long give, long take) {
    handOverReleases.add(give);
    handOverAcquisitions.add(take);
  }

  /**
   * Whether a thread waited for what it got: else the lock lay free in between, and nobody handed
   * it over.
   *
   * @param acquisition on the row of a {@link #handOverAcquisition}
   */
  public static boolean waited(TraceCursor acquisition) {
    int kind = acquisition.kindCode();
    return kind == EventKind.GIL_ACQUIRED.code()
        ? (acquisition.b() & 1) != 0
        : kind != EventKind.ACQUIRED.code() || EventCodec.high(acquisition.a()) != 0;
  }

  /**
   * The lock that goes with a condition: who waits for that stands in the condition's entry queue,
   * while who waits for the condition itself is in its wait set. {@link LockId#NONE} of anything
   * else, and before the first wait.
   */
  public LockId entry() {
    return entry < 0 ? LockId.NONE : new LockId(entry);
  }

  /**
   * How many times one thread let another go on by it: gave it away, notified who waited, put what
   * another got, ended.
   */
  public int handOvers() {
    return handOverAcquisitions.size();
  }

  /** How many hand-overs there were in the first rows of the trace. */
  public int handOversBelow(long row) {
    return handOverAcquisitions.countBelow(row);
  }

  /** How many hand-overs there were before a time. */
  int handOversBefore(long ns) {
    // Each acquisition began a span, so its row is known without looking into the trace.
    int span = uses.at(ns - 1);
    return span < 0 ? 0 : handOverAcquisitions.countBelow(uses.row(span) + 1);
  }

  /** The row of the {@code i}-th hand-over's giver: the release, the notification, the item put. */
  public long handOverRelease(int i) {
    return handOverReleases.get(i);
  }

  /**
   * The row of the {@code i}-th hand-over's taker: the acquisition, the wait's end, the item got.
   */
  public long handOverAcquisition(int i) {
    return handOverAcquisitions.get(i);
  }

  /** How often it was acquired, re-entries not counted. */
  public long acquisitions() {
    return acquisitions;
  }

  /** How often that had to wait. */
  public long contended() {
    return contended;
  }

  /** The most threads that ever waited for it at once. */
  public int maxWaiters() {
    return maxWaiters;
  }

  /** Whether it is what {@code Thread.start} waits for. */
  public boolean isStart() {
    return kind == ResourceKind.OTHER && name.startsWith(START_OF);
  }

  /** What sort of thing, as people read it. */
  public String kindLabel() {
    return isStart() ? "start" : kind.label();
  }

  /** For people: {@code lock 'forks[1]'}, {@code the GIL}. */
  public String label() {
    return switch (kind) {
      case GIL -> "the GIL";
      case JOIN ->
          name.isEmpty() ? "a thread's end" : name.startsWith(END_OF) ? name : END_OF + name;
      case WORLD -> "the world's stop";
      case OTHER -> name;
      case LOCK, RLOCK, CONDITION, SEMAPHORE, EVENT, BARRIER, QUEUE, OBJECT, IMPORT -> {
        String what =
            kind == ResourceKind.RLOCK ? "RLock" : kind.label().toLowerCase(java.util.Locale.ROOT);
        yield name.isEmpty() ? what + " " + id : what + " '" + name + "'";
      }
    };
  }
}
