package gilscope.core.event;

/**
 * How a thread, a wait or an attempt ended. The ordinal is its code in the trace file: append only.
 */
public enum Outcome {
  /** As asked: the function returned, the notification came. */
  OK("ok"),
  /** The time given was over. */
  TIMEOUT("timeout"),
  /** A try that does not wait found the resource taken. */
  REFUSED("refused"),
  /** An exception ended it. */
  RAISED("raised"),
  /** The run ended first: a daemon thread at exit, a stop by the user. */
  ABANDONED("abandoned");

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  private static final Outcome[] BY_CODE = values();

  /** The outcome with this ordinal. */
  public static Outcome of(int code) {
    return BY_CODE[code];
  }
}
