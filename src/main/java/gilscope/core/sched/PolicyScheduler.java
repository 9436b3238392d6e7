package gilscope.core.sched;

/**
 * A scheduler that follows a policy, execution after execution, without end. The first execution
 * has the given seed; each further one a seed derived from it.
 */
public final class PolicyScheduler implements Scheduler {
  private final Policy policy;
  private final long seed;
  private long execution;
  private long dataSeed;
  private SplitMix64 choices;

  public PolicyScheduler(Policy policy, long seed) {
    this.policy = policy;
    this.seed = seed;
    this.choices = new SplitMix64(seed);
  }

  @Override
  public boolean newExecution() {
    long now = execution == 0 ? seed : SplitMix64.derive(seed, execution);
    execution++;
    dataSeed = SplitMix64.derive(now, 1);
    choices = new SplitMix64(SplitMix64.derive(now, 2));
    policy.begin(SplitMix64.derive(now, 3));
    return true;
  }

  @Override
  public long nextTurn(Situation situation) {
    return policy.nextTurn(situation);
  }

  @Override
  public int nextChoice(int bound) {
    return policy.nextChoice(bound, choices);
  }

  @Override
  public long dataSeed() {
    return dataSeed;
  }
}
