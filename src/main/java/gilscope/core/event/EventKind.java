package gilscope.core.event;

import org.jspecify.annotations.Nullable;

/**
 * The event kinds with their codes in the packed form and the file, and the level at which they are
 * recorded. A code, once released, keeps its meaning for ever.
 */
public enum EventKind {
  THREAD_CREATED(1, Level.STATES),
  THREAD_STARTED(2, Level.STATES),
  THREAD_RENAMED(3, Level.STATES),
  THREAD_ENDED(4, Level.STATES),
  STATE_CHANGED(5, Level.STATES),

  RESOURCE_CREATED(10, Level.STATES),
  RESOURCE_RENAMED(11, Level.STATES),
  ACQUIRE_REQUESTED(12, Level.STATES),
  ACQUIRED(13, Level.STATES),
  ACQUIRE_FAILED(14, Level.STATES),
  RELEASED(15, Level.STATES),
  WAIT_BEGAN(16, Level.STATES),
  WAIT_ENDED(17, Level.STATES),
  NOTIFIED(18, Level.STATES),
  VALUE_CHANGED(19, Level.STATES),

  GIL_REQUESTED(20, Level.STATES),
  GIL_ACQUIRED(21, Level.STATES),
  GIL_DROP_REQUESTED(22, Level.STATES),
  GIL_RELEASED(23, Level.STATES),
  GIL_ENABLED(24, Level.STATES),
  GIL_DISABLED(25, Level.STATES),

  LINE_REACHED(30, Level.LINES),
  INSTRUCTION_EXECUTED(31, Level.INSTRUCTIONS),
  CALLED(32, Level.LINES),
  RETURNED(33, Level.LINES),
  STREAM_USED(34, Level.STATES),
  EXCEPTION_RAISED(35, Level.STATES),
  EXCEPTION_UNCAUGHT(36, Level.STATES),

  MUTEX_CONTENDED(40, Level.STATES),
  STOP_REQUESTED(41, Level.STATES),
  STOP_ARRIVED(42, Level.STATES),
  WORLD_RESUMED(43, Level.STATES),
  SECTION_BEGAN(44, Level.ACCESSES),
  SECTION_ENDED(45, Level.ACCESSES),
  SECTION_SUSPENDED(46, Level.STATES),
  SECTION_RESUMED(47, Level.STATES),
  REFERENCE_QUEUED(48, Level.STATES),
  REFERENCES_MERGED(49, Level.STATES),

  DEADLOCK_FOUND(50, Level.STATES),
  BREAKPOINT_HIT(51, Level.STATES),
  MARKED(52, Level.STATES),
  EVENTS_LOST(53, Level.STATES),
  HEAP_DAMAGED(54, Level.STATES),
  COLLECTION_BEGAN(55, Level.STATES),
  COLLECTION_ENDED(56, Level.STATES),
  FREE_DELAYED(57, Level.STATES),
  DELAYED_FREED(58, Level.STATES),

  ACCESSED(60, Level.ACCESSES);

  /** Every code is below this. */
  public static final int CODE_LIMIT = 64;

  private final int code;
  private final Level level;

  EventKind(int code, Level level) {
    this.code = code;
    this.level = level;
  }

  /** The number in the packed form: 1 … 63. */
  public int code() {
    return code;
  }

  /** The lowest recording level that holds this kind. */
  public Level level() {
    return level;
  }

  /**
   * True if the event orders its thread against others, so that the live machine must give it a
   * place in the total order; the rest is ordered within its thread only.
   */
  public boolean isSynchronising() {
    return level == Level.STATES;
  }

  private static final @Nullable EventKind[] BY_CODE = byCode();

  private static @Nullable EventKind[] byCode() {
    @Nullable EventKind[] table = new EventKind[CODE_LIMIT];
    for (EventKind kind : values()) {
      table[kind.code] = kind;
    }
    return table;
  }

  /** The kind with this code, or null if this version of Gilscope has none. */
  public static @Nullable EventKind of(int code) {
    return code >= 0 && code < CODE_LIMIT ? BY_CODE[code] : null;
  }
}
