package gilscope.core.event;

/**
 * What sort of thing a {@link LockId} names. The ordinal is its code in the trace file: append
 * only.
 */
public enum ResourceKind {
  /** The global interpreter lock. */
  GIL("GIL", true),
  /** {@code threading.Lock}. */
  LOCK("Lock", true),
  /** {@code threading.RLock}. */
  RLOCK("RLock", true),
  /** {@code threading.Condition}: its wait set, not its lock. */
  CONDITION("Condition", false),
  /** {@code threading.Semaphore} and {@code BoundedSemaphore}. */
  SEMAPHORE("Semaphore", false),
  /** {@code threading.Event}. */
  EVENT("Event", false),
  /** {@code threading.Barrier}. */
  BARRIER("Barrier", false),
  /** A {@code queue} class. */
  QUEUE("Queue", false),
  /** The end of a thread, for {@code join}. */
  JOIN("join", false),
  /** One object's mutex in the free-threaded runtime. */
  OBJECT("object", true),
  /** A module's import lock. */
  IMPORT("import", true),
  /** The right to stop the world. */
  WORLD("world", true),
  /** Anything else that a thread waits for. */
  OTHER("other", false);

  private final String label;
  private final boolean owned;

  ResourceKind(String label, boolean owned) {
    this.label = label;
    this.owned = owned;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** True if a thread that acquires it owns it and nobody else can. */
  public boolean isOwned() {
    return owned;
  }

  private static final ResourceKind[] BY_CODE = values();

  /** The kind with this ordinal. */
  public static ResourceKind of(int code) {
    return BY_CODE[code];
  }
}
