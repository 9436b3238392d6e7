package gilscope.core.explore;

import gilscope.core.sched.Alignment;
import gilscope.core.sched.Anchor;
import gilscope.core.sched.AnchoredSchedule;
import gilscope.core.sched.Choices;
import gilscope.core.session.RunSpec;
import gilscope.core.session.Trials;
import java.util.ArrayList;
import java.util.List;

/**
 * Failing schedules said in words, and followed in a program that was edited since. Each method
 * executes the program some times. Stateless.
 */
public final class Turns {
  private Turns() {}

  /** Where each turn of a schedule begins. */
  static List<Anchor> of(RunSpec spec, String schedule) throws InterruptedException {
    Trials trials = new Trials(spec, false);
    List<Anchor> turns = new ArrayList<>();
    trials.carry(
        () -> {
          trials.prepare();
          turns.addAll(
              trials
                  .passages(Choices.parse(schedule), Lane.MAX_STEPS, Lane.MAX_INSTRUCTIONS)
                  .steps());
        });
    return turns;
  }

  /** A schedule that a search found, so that it survives edits. */
  public static AnchoredSchedule anchored(RunSpec spec, String schedule)
      throws InterruptedException {
    return new AnchoredSchedule(
        Choices.runtimeOf(schedule), Choices.seedOf(schedule), of(spec, schedule));
  }

  /**
   * What has become of a schedule in a program. Immutable.
   *
   * @param schedule the same turns in this program, as {@code run --schedule} takes them
   * @param drift what had to be taken differently, or left out, for people; empty if nothing
   */
  public record Aligned(String schedule, List<String> drift) {}

  /**
   * As {@link #align}, of a schedule that was found in an earlier version of the program.
   *
   * @param before that version, under the schedule's runtime
   */
  public static Aligned alignAgain(RunSpec before, String schedule, RunSpec now)
      throws InterruptedException {
    return align(now, anchored(before, schedule));
  }

  /** The same turns in this program, as far as they are possible. */
  public static Aligned align(RunSpec spec, AnchoredSchedule schedule) throws InterruptedException {
    Trials trials = new Trials(spec, false);
    List<Alignment> found = new ArrayList<>();
    trials.carry(
        () -> {
          trials.prepare();
          found.add(trials.align(schedule, Lane.MAX_STEPS, Lane.MAX_INSTRUCTIONS));
        });
    Alignment a = found.getFirst();
    return new Aligned(a.choices().toText(spec.seed(), spec.runtime().ordinal()), a.drift());
  }
}
