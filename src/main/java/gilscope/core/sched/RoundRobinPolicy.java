package gilscope.core.sched;

/**
 * Each runnable thread in turn, by id, for a fixed number of steps, whatever the clocks say. No
 * chance.
 */
final class RoundRobinPolicy implements Policy {
  static final int STEPS = 100;

  private final int steps;

  RoundRobinPolicy(int steps) {
    this.steps = steps;
  }

  @Override
  public void begin(long seed) {}

  @Override
  public long nextTurn(Situation situation) {
    return Turn.of(situation.thread(situation.indexAfter(situation.current())), steps);
  }
}
