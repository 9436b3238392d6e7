package gilscope.core.runtime;

import gilscope.core.sched.ScheduleDivergence;
import gilscope.lang.interp.Interpreter;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended. Immutable.
 *
 * @param exitStatus the process's status
 * @param message for people; empty when the program ended by itself
 * @param cause what went wrong inside Gilscope, else null
 */
public record Ending(Kind kind, int exitStatus, String message, @Nullable Throwable cause) {
  /** An ending that is nobody's fault inside Gilscope. */
  public Ending(Kind kind, int exitStatus, String message) {
    this(kind, exitStatus, message, null);
  }

  /** What a run ends in when something was thrown that is no Python exception. */
  static Ending failure(String program, Throwable thrown) {
    Throwable inner = thrown.getCause();
    Throwable cause = thrown instanceof IllegalStateException && inner != null ? inner : thrown;
    if (cause instanceof ScheduleDivergence) {
      return new Ending(Kind.FAILED, FAILURE, String.valueOf(cause.getMessage()));
    }
    if (cause instanceof OutOfMemoryError) {
      return new Ending(Kind.LIMIT, MEMORY_LIMIT, "The program used up the memory.");
    }
    return new Ending(
        Kind.FAILED, FAILURE, "Gilscope failed while running " + program + ": " + cause, cause);
  }

  /** Exit status of a run that a time or step limit ended, as {@code timeout(1)} has it. */
  public static final int TIME_LIMIT = 124;

  /** Exit status of a run that the memory limit ended, as a process killed for it has it. */
  public static final int MEMORY_LIMIT = Interpreter.OUT_OF_MEMORY;

  /** Exit status after a deadlock: Linux's EDEADLK. */
  public static final int DEADLOCK = 35;

  /** Exit status after damage to the heap that kills a process, as a shell reports SIGSEGV. */
  public static final int SEGMENTATION_FAULT = 139;

  /** Exit status when Gilscope itself failed: BSD's EX_SOFTWARE. */
  public static final int FAILURE = 70;

  /** What ended it. */
  public enum Kind {
    /** The program: its main thread and all non-daemon threads are done. */
    FINISHED,
    /** Every thread waited for another one. */
    DEADLOCK,
    /** A limit. */
    LIMIT,
    /** Damage to the heap of the unprotected runtime. */
    CRASH,
    /** The user. */
    STOPPED,
    /** A defect of Gilscope, or a schedule that does not fit. */
    FAILED
  }
}
