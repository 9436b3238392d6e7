package gilscope.core.explore;

import gilscope.core.sched.Choices;
import gilscope.core.sched.Failure;
import java.util.List;
import java.util.Locale;

/**
 * A failure and the shortest schedule known to lead to it. Immutable.
 *
 * @param count executions that failed in this way
 * @param strategy what found it first
 * @param after executions before that
 * @param choices the schedule
 * @param preemptions of the schedule
 * @param steps of the schedule
 * @param certified no schedule with fewer preemptions fails in this way
 * @param explanation for people
 * @param constraints orders of steps without which it does not happen
 * @param windows where threads lose their turn in the middle of something
 * @param heldUpNs for how long a thread that could go on stands still while others sleep, in every
 *     execution that was seen to fail so; 0 if it need not
 */
public record Finding(
    Failure failure,
    long count,
    String strategy,
    long after,
    Choices choices,
    String schedule,
    int preemptions,
    int steps,
    boolean certified,
    String explanation,
    List<String> constraints,
    List<Window> windows,
    long heldUpNs) {
  /** What to think of it if it rests on sleeping; empty if it does not. */
  public String delay() {
    if (heldUpNs == 0) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "only seen where a thread is held up for %s while others sleep or wait: time orders"
            + " nothing, but this will be rare",
        heldUpNs < 1_000_000_000
            ? String.format(Locale.ROOT, "%.3g ms", heldUpNs / 1e6)
            : String.format(Locale.ROOT, "%.3g s", heldUpNs / 1e9));
  }

  /** What goes wrong, for people. */
  public String message() {
    return failure.message();
  }
}
