package gilscope.core.event;

/**
 * What a thread is doing. The ordinal is its code in the trace file (append only); {@link
 * #severity} is what a timeline must not lose when many spans share a pixel.
 */
public enum ThreadState {
  /** Executes instructions. */
  RUNNING("running", 1),
  /** Could execute, has no core. */
  RUNNABLE("ready", 2),
  /** Could execute, but needs the GIL. */
  WANTS_GIL("wants the GIL", 5),
  /** Waits for a resource that another thread owns. */
  BLOCKED("blocked", 7),
  /** Waits for something to happen: a condition, an event, an item, the end of a thread. */
  WAITING("waiting", 4),
  /** In {@code time.sleep}. */
  SLEEPING("sleeping", 0),
  /** In a system call that released the GIL. */
  IO("I/O", 3),
  /** Stopped because somebody stopped the world. */
  SUSPENDED("suspended", 6),
  /** Has ended. */
  DONE("done", 0);

  private final String label;
  private final int severity;

  ThreadState(String label, int severity) {
    this.label = label;
    this.severity = severity;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** Larger is worse; two states of equal severity never compete for a pixel. */
  public int severity() {
    return severity;
  }

  /** True for the states in which the thread would go on at once if nobody were in its way. */
  public boolean isHeldUp() {
    return this == RUNNABLE || this == WANTS_GIL || this == BLOCKED || this == SUSPENDED;
  }

  private static final ThreadState[] BY_CODE = values();

  /** The state with this ordinal. */
  public static ThreadState of(int code) {
    return BY_CODE[code];
  }

  /** The number of states. */
  public static int count() {
    return BY_CODE.length;
  }
}
