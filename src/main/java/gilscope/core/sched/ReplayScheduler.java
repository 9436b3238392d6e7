package gilscope.core.sched;

import org.jspecify.annotations.Nullable;

/**
 * Answers from a recorded schedule, and stops with {@link ScheduleDivergence} as soon as the
 * execution does not fit it. When the record is used up, another scheduler may take over.
 */
public final class ReplayScheduler implements Scheduler {
  private final Schedule schedule;
  private final @Nullable Scheduler after;
  private final boolean lenient;
  private volatile long driftedAt = -1;
  private boolean begun;
  private boolean handedOver;
  private int run;
  private long executedInRun;
  private long grantedAt;
  private boolean granted;
  private int choice;

  /** Replays and fails if the execution goes on after the end of the record. */
  public ReplayScheduler(Schedule schedule) {
    this(schedule, null);
  }

  /** Replays, then asks {@code after}; its data seed is not used. */
  public ReplayScheduler(Schedule schedule, @Nullable Scheduler after) {
    this(schedule, after, false);
  }

  private ReplayScheduler(Schedule schedule, @Nullable Scheduler after, boolean lenient) {
    this.schedule = schedule;
    this.after = after;
    this.lenient = lenient;
  }

  /**
   * Replays the record of another program, or of another text of it: where it no longer fits,
   * {@code after} takes over for good instead of a failure.
   */
  public static ReplayScheduler asFarAsItFits(Schedule schedule, Scheduler after) {
    return new ReplayScheduler(schedule, after, true);
  }

  /** The step at which the record no longer fitted; −1 if it has fitted so far. Any thread. */
  public long driftedAt() {
    return driftedAt;
  }

  /** Fails, or has {@code after} go on. */
  private void misfit(long step, String why) {
    if (!lenient) {
      throw new ScheduleDivergence(step, why);
    }
    if (driftedAt < 0) {
      driftedAt = step;
    }
    run = schedule.runCount();
    choice = schedule.choiceCount();
  }

  /** One execution; there is nothing else to try. */
  @Override
  public boolean newExecution() {
    if (begun) {
      return false;
    }
    begun = true;
    return after == null || after.newExecution();
  }

  @Override
  public long nextTurn(Situation situation) {
    long step = situation.step();
    if (granted) {
      account(step);
    }
    if (run >= schedule.runCount()) {
      if (after == null) {
        throw new ScheduleDivergence(step, "it is over, but " + situation + " could still run");
      }
      handedOver = true;
      return after.nextTurn(situation);
    }
    int thread = schedule.thread(run);
    if (situation.indexOf(thread) < 0) {
      misfit(step, "it wants thread T" + thread + " to run, but only " + situation + " can");
      return nextTurn(situation);
    }
    granted = true;
    grantedAt = step;
    return Turn.of(thread, schedule.steps(run) - executedInRun);
  }

  @Override
  public void passedOver(long step) {
    if (granted) {
      account(step);
    }
    if (handedOver && after != null) {
      after.passedOver(step);
    }
  }

  private void account(long step) {
    granted = false;
    executedInRun += step - grantedAt;
    if (executedInRun > schedule.steps(run)) {
      misfit(
          step,
          "thread T"
              + schedule.thread(run)
              + " executed "
              + executedInRun
              + " steps where "
              + schedule.steps(run)
              + " were recorded");
      return;
    }
    if (executedInRun == schedule.steps(run)) {
      run++;
      executedInRun = 0;
    }
  }

  @Override
  public int nextChoice(int bound) {
    if (choice >= schedule.choiceCount()) {
      if (after == null) {
        throw new ScheduleDivergence(grantedAt, "a choice is needed that was not recorded");
      }
      return after.nextChoice(bound);
    }
    int value = schedule.choice(choice++);
    if (value >= bound) {
      misfit(grantedAt, "choice " + value + " was recorded where there are only " + bound);
      return nextChoice(bound);
    }
    return value;
  }

  @Override
  public long dataSeed() {
    return schedule.dataSeed();
  }

  /** True once the record is used up and the other scheduler answers. */
  public boolean handedOver() {
    return handedOver;
  }
}
