package gilscope.core.explore;

import gilscope.core.sched.Choices;
import gilscope.core.sched.Failure;
import gilscope.core.sched.FollowGuide;
import gilscope.core.sched.Steps;
import gilscope.core.sched.Trial;
import gilscope.core.session.Trials;
import java.util.Objects;

/**
 * Executes a race in both orders and compares what comes of it. Belongs to the search that asks.
 *
 * <p>The execution in which the race was seen is had again, and once more with the later access,
 * and what it needs, before the earlier.
 */
final class BothOrders {
  /** What the order of two accesses makes of one execution. */
  enum Difference {
    /** Nothing: the same end, output and global variables. */
    NONE,
    /** The output. */
    OUTPUT,
    /** The values of global variables. */
    STATE,
    /** Whether it fails, or how. */
    FAILURE
  }

  private final Trials trials;
  private final long maxSteps;
  private final long maxInstructions;
  private final HappensBefore happensBefore = new HappensBefore();
  private int first = -1;
  private int second = -1;

  BothOrders(Trials trials, long maxSteps, long maxInstructions) {
    this.trials = trials;
    this.maxSteps = maxSteps;
    this.maxInstructions = maxInstructions;
  }

  /**
   * What difference the order of a race makes.
   *
   * @param seen an execution in which it takes place
   */
  Difference of(Choices seen, RaceBook.Key race) {
    Trial one = run(seen);
    String state = trials.finalState();
    Steps steps = trials.steps().copy();
    find(steps, race);
    if (first < 0) {
      return Difference.NONE;
    }
    Order order = new Order();
    order.compute(steps, one.halts(), Integer.MAX_VALUE, (_, _, _) -> {});
    Trial other = run(Reversal.of(steps, order, first, second, steps.thread(second)));
    if (!Objects.equals(signature(one), signature(other))) {
      return Difference.FAILURE;
    }
    if (one.failure() != null) {
      return Difference.NONE; // it fails for another reason
    }
    if (!state.equals(trials.finalState())) {
      return Difference.STATE;
    }
    return one.output().equals(other.output()) ? Difference.NONE : Difference.OUTPUT;
  }

  private static String signature(Trial x) {
    Failure f = x.failure();
    return f == null ? "" : f.signature();
  }

  private Trial run(Choices choices) {
    return trials.run(new FollowGuide(choices), maxSteps, maxInstructions, true);
  }

  private void find(Steps steps, RaceBook.Key race) {
    first = -1;
    second = -1;
    happensBefore.find(
        steps,
        (x, i, y, j) -> {
          if (first < 0 && race.equals(RaceBook.key(steps, x, y))) {
            first = i;
            second = j;
          }
        });
  }
}
