package gilscope.core.event;

/** Why a thread let go of the GIL. The ordinal is its code in the trace file: append only. */
public enum GilReleaseReason {
  /** Another thread's drop request was seen at a check point. */
  FORCED("forced"),
  /** The thread is about to block, sleep or do I/O. */
  VOLUNTARY("voluntary"),
  /** The thread ends. */
  FINAL("final");

  private final String label;

  GilReleaseReason(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  private static final GilReleaseReason[] BY_CODE = values();

  /** The reason with this ordinal. */
  public static GilReleaseReason of(int code) {
    return BY_CODE[code];
  }
}
