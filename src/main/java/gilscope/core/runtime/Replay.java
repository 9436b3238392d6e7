package gilscope.core.runtime;

import gilscope.core.sched.Choices;
import gilscope.core.sched.FollowGuide;
import gilscope.core.sched.ManualTurn;
import gilscope.core.sched.Stretches;
import org.jspecify.annotations.Nullable;

/**
 * An execution on the machine of a search that is to be watched: of a schedule that was found, or
 * of a branch that somebody took from one.
 *
 * @param choices what was found; without a step for a branch
 * @param course the branch as far as it is known; null for what was found
 * @param guide follows the choices
 * @param hand where somebody may decide otherwise
 */
public record Replay(
    Choices choices, @Nullable Stretches course, FollowGuide guide, ManualTurn hand) {
  /** What a search has found. */
  public static Replay of(Choices choices) {
    return of(choices, null);
  }

  /** A branch. */
  public static Replay of(Stretches course) {
    return of(Choices.of(), course);
  }

  private static Replay of(Choices choices, @Nullable Stretches course) {
    FollowGuide guide = new FollowGuide(choices);
    return new Replay(choices, course, guide, new ManualTurn());
  }
}
