package gilscope.core.sched;

import gilscope.core.event.ThreadId;

/**
 * Lets somebody's hand decide single turns: the session's "step this thread". Without an order it
 * asks another scheduler. An order for a thread that cannot run is refused, never kept for later.
 *
 * <p>Orders are given while the carrier thread stands still.
 */
public final class ManualScheduler implements Scheduler, Hand {
  private final Scheduler otherwise;
  private int thread = Situation.NOBODY;
  private long steps;
  private boolean refused;

  public ManualScheduler(Scheduler otherwise) {
    this.otherwise = otherwise;
  }

  @Override
  public void order(ThreadId thread, long steps) {
    this.thread = thread.value();
    this.steps = steps;
    this.refused = false;
  }

  /** True if the last order could not be followed because its thread could not run. */
  public boolean refused() {
    return refused;
  }

  @Override
  public boolean newExecution() {
    thread = Situation.NOBODY;
    return otherwise.newExecution();
  }

  @Override
  public long nextTurn(Situation situation) {
    if (thread == Situation.NOBODY) {
      return otherwise.nextTurn(situation);
    }
    int wanted = thread;
    thread = Situation.NOBODY;
    refused = situation.indexOf(wanted) < 0;
    if (refused) {
      return otherwise.nextTurn(situation);
    }
    otherwise.passedOver(situation.step());
    return Turn.of(wanted, steps);
  }

  @Override
  public int nextChoice(int bound) {
    return otherwise.nextChoice(bound);
  }

  @Override
  public long dataSeed() {
    return otherwise.dataSeed();
  }
}
