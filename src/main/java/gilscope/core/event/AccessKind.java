package gilscope.core.event;

/** What an access does to its place. The ordinal is its code in the trace file: append only. */
public enum AccessKind {
  /** Reads. */
  READ,
  /** Writes without looking. */
  WRITE,
  /** Reads and writes in one indivisible step. */
  UPDATE;

  private static final AccessKind[] BY_CODE = values();

  /** The kind with this ordinal. */
  public static AccessKind of(int code) {
    return BY_CODE[code];
  }
}
