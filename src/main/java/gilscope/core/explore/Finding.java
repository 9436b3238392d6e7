package gilscope.core.explore;

import gilscope.core.sched.Choices;
import gilscope.core.sched.Failure;
import java.util.List;

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
    List<Window> windows) {
  /** What goes wrong, for people. */
  public String message() {
    return failure.message();
  }
}
