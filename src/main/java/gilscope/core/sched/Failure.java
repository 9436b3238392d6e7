package gilscope.core.sched;

import java.util.Locale;

/**
 * What went wrong in an execution. Immutable; two failures with the same {@link #signature} are
 * taken for the same defect.
 *
 * @param form what it is, most exactly
 * @param message for people
 * @param thread the name of the thread concerned
 * @param file where, as tracebacks show it; empty if that is no place in the program
 * @param line 1-based; −1 if unknown
 * @param signature kind, exception type and place, or the circle of a deadlock
 */
public record Failure(
    Form form, String message, String thread, String file, int line, String signature) {
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
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The kinds, taken apart. */
  public enum Form {
    /** See {@link Kind#ASSERTION}. */
    ASSERTION(Kind.ASSERTION, "assertion"),
    /** See {@link Kind#EXCEPTION}. */
    EXCEPTION(Kind.EXCEPTION, "exception"),
    /** Threads wait for each other in a circle, and everybody else is over or waits behind them. */
    TOTAL_DEADLOCK(Kind.DEADLOCK, "deadlock"),
    /** Threads wait for each other in a circle; others went on, or still do. */
    PARTIAL_DEADLOCK(Kind.DEADLOCK, "partial deadlock"),
    /** A thread waits for a lock that it holds itself. */
    SELF_DEADLOCK(Kind.DEADLOCK, "self deadlock"),
    /** A thread waits for a notification that came when it did not wait, or went to another one. */
    LOST_WAKE_UP(Kind.DEADLOCK, "lost wake-up"),
    /** A thread waits for what nobody is left to do. */
    ORPHANED_WAIT(Kind.DEADLOCK, "orphaned wait"),
    /** Threads go round; nobody can change what they look at. */
    LIVELOCK(Kind.LIVELOCK, "livelock"),
    /** Threads take locks, find another one taken and give theirs back, again and again. */
    TRY_LOCK_LIVELOCK(Kind.LIVELOCK, "try-lock livelock"),
    /** The process died of it. */
    CRASH(Kind.CRASH, "crash"),
    /** It went on: an element is lost, an object destroyed too early, a count too high for ever. */
    HEAP_DAMAGE(Kind.CRASH, "heap damage");

    private final Kind kind;
    private final String label;

    Form(Kind kind, String label) {
      this.kind = kind;
      this.label = label;
    }

    /** What it is a form of. */
    public Kind kind() {
      return kind;
    }

    /** The name in reports. */
    public String label() {
      return label;
    }
  }

  /** What it is, roughly. */
  public Kind kind() {
    return form.kind();
  }
}
