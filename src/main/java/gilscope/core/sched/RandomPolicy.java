package gilscope.core.sched;

/**
 * A random thread for a random number of steps. The length of a turn is drawn from a random power
 * of two first: turns of one step, which split a read from its write, and turns of a thousand,
 * which let a thread get to the interesting place, both come up often.
 */
final class RandomPolicy implements Policy {
  private static final int SCALES = 11;

  private SplitMix64 random = new SplitMix64(0);

  @Override
  public void begin(long seed) {
    random = new SplitMix64(seed);
  }

  @Override
  public long nextTurn(Situation situation) {
    int thread = situation.thread((int) random.below(situation.count()));
    return Turn.of(thread, 1 + random.below(1L << random.below(SCALES)));
  }
}
