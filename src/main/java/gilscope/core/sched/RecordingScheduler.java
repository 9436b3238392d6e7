package gilscope.core.sched;

/**
 * Writes down what another scheduler decides. The carrier thread calls the scheduler's methods;
 * {@link #schedule} may be called by anyone while the carrier stands still.
 */
public final class RecordingScheduler implements Scheduler {
  private final Scheduler inner;
  private Schedule.Builder builder = new Schedule.Builder(0);
  private int thread = Situation.NOBODY;
  private long grantedAt;

  public RecordingScheduler(Scheduler inner) {
    this.inner = inner;
  }

  @Override
  public boolean newExecution() {
    if (!inner.newExecution()) {
      return false;
    }
    builder = new Schedule.Builder(inner.dataSeed());
    thread = Situation.NOBODY;
    return true;
  }

  @Override
  public long nextTurn(Situation situation) {
    closeTurn(situation.step());
    long turn = inner.nextTurn(situation);
    thread = Turn.thread(turn);
    grantedAt = situation.step();
    return turn;
  }

  private void closeTurn(long step) {
    if (thread != Situation.NOBODY) {
      builder.run(thread, step - grantedAt);
      thread = Situation.NOBODY;
    }
  }

  @Override
  public int nextChoice(int bound) {
    int choice = inner.nextChoice(bound);
    builder.choice(choice);
    return choice;
  }

  @Override
  public long dataSeed() {
    return inner.dataSeed();
  }

  /**
   * What was decided up to now.
   *
   * @param step the number of steps executed so far; a turn under way is recorded up to here
   */
  public Schedule schedule(long step) {
    if (thread == Situation.NOBODY) {
      return builder.build();
    }
    return builder.copy().run(thread, step - grantedAt).build();
  }
}
