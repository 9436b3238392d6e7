package gilscope.core.event;

/** Which of the program's streams. The ordinal is its code in the trace file: append only. */
public enum OutputStreamKind {
  /** {@code sys.stdin}, as far as the program has read it. */
  STDIN,
  /** {@code sys.stdout}. */
  STDOUT,
  /** {@code sys.stderr}. */
  STDERR;

  private static final OutputStreamKind[] BY_CODE = values();

  /** The stream with this ordinal. */
  public static OutputStreamKind of(int code) {
    return BY_CODE[code];
  }
}
