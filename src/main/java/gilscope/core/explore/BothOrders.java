package gilscope.core.explore;

import gilscope.core.sched.Choices;
import gilscope.core.sched.Failure;
import gilscope.core.sched.FollowGuide;
import gilscope.core.sched.Guide;
import gilscope.core.sched.Steps;
import gilscope.core.sched.Trial;
import gilscope.core.session.Trials;
import java.util.Objects;

/**
 * Executes a race in both orders and compares what comes of it. Belongs to the search that asks.
 *
 * <p>The execution in which the race was seen is had again, and once more with the later access,
 * and what it needs, before the earlier. A report is worth a limited number of such executions; the
 * races after it are left undecided.
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

  /** Executions for all races of a lane. */
  private static final int MOST_EXECUTIONS = 64;

  /** Beyond the end of the search's own time, at most. */
  private static final long GRACE_NS = 3_000_000_000L;

  private final Trials trials;
  private final Pace pace;
  private final long maxSteps;
  private final long maxInstructions;
  private final HappensBefore happensBefore = new HappensBefore();
  private int first = -1;
  private int second = -1;
  private int left = MOST_EXECUTIONS;
  private boolean undecided;

  BothOrders(Trials trials, Pace pace, long maxSteps, long maxInstructions) {
    this.trials = trials;
    this.pace = pace;
    this.maxSteps = maxSteps;
    this.maxInstructions = maxInstructions;
  }

  /**
   * What difference the order of a race makes.
   *
   * @param seen an execution in which it takes place
   */
  Difference of(Choices seen, RaceBook.Key race) {
    if (left < 2 || !pace.hasTime(GRACE_NS)) {
      undecided = true;
      return Difference.NONE;
    }
    left -= 2;
    Trial one = run(new FollowGuide(seen));
    String state = trials.finalState();
    Steps steps = trials.steps().copy();
    find(steps, race);
    if (first < 0) {
      return Difference.NONE;
    }
    Order order = new Order();
    order.compute(steps, one.halts(), Integer.MAX_VALUE, (_, _, _) -> {});
    Trial other = run(new Reversal(steps, order, first, second, steps.thread(second)));
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

  /** True if some race was not executed in both orders: there was no more time for it. */
  boolean isUndecided() {
    return undecided;
  }

  private static String signature(Trial x) {
    Failure f = x.failure();
    return f == null ? "" : f.signature();
  }

  private Trial run(Guide guide) {
    return trials.run(guide, maxSteps, maxInstructions, true);
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
