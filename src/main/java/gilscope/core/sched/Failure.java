package gilscope.core.sched;

/**
 * What went wrong in an execution. Immutable; two failures with the same {@link #signature} are
 * taken for the same defect.
 *
 * @param message for people
 * @param thread the name of the thread concerned
 * @param file where, as tracebacks show it; empty if that is no place in the program
 * @param line 1-based; −1 if unknown
 * @param signature kind, exception type and place, or the circle of a deadlock
 */
public record Failure(
    Kind kind, String message, String thread, String file, int line, String signature) {
  /** What kinds there are. */
  public enum Kind {
    /** An {@code AssertionError} left a thread. */
    ASSERTION,
    /** Another exception left a thread. */
    EXCEPTION,
    /** Threads wait and nobody can wake them. */
    DEADLOCK,
    /** Threads go round without getting anywhere. */
    LIVELOCK,
    /** The memory of the interpreter itself was damaged. */
    CRASH;

    /** The name in reports. */
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
