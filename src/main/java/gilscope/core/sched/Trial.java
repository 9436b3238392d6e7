package gilscope.core.sched;

import org.jspecify.annotations.Nullable;

/**
 * How one execution of a search went. Immutable.
 *
 * @param end how it ended
 * @param failure what went wrong; null if nothing
 * @param output what the program wrote to its standard output
 * @param news it touched places that were not known to be shared: an enumeration that relies on
 *     what is visible begins anew
 * @param instructions executed by all threads
 * @param halts its last step ended everything, whatever other threads still had to do
 * @param heldUpNs for how long a thread that could go on stood still, at most, while others slept
 * @param leavesEndsOut a wait with a time limit could have ended while others could go on, which is
 *     not tried
 */
public record Trial(
    End end,
    @Nullable Failure failure,
    String output,
    boolean news,
    long instructions,
    boolean halts,
    long heldUpNs,
    boolean leavesEndsOut) {
  /** How an execution can end. */
  public enum End {
    /** The program came to its end. */
    FINISHED,
    /** Something went wrong in its last step. */
    FAILED,
    /** Nobody can go on, or get on. */
    STUCK,
    /** The guide cut it. */
    CUT,
    /** It was longer than allowed. */
    LIMIT
  }
}
