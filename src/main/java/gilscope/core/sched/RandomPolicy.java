package gilscope.core.sched;

/**
 * A random thread for a random number of steps. The length of a turn is drawn from a random power
 * of two first: turns of one step, which split a read from its write, and turns of a thousand,
 * which let a thread get to the interesting place, both come up often. With a longest turn, lengths
 * up to that are equally likely.
 */
final class RandomPolicy implements Policy {
  private static final int SCALES = 11;

  /** Steps, or 0: lengths of all scales. */
  private final int longest;

  private SplitMix64 random = new SplitMix64(0);

  RandomPolicy(int longest) {
    this.longest = longest;
  }

  @Override
  public void begin(long seed) {
    random = new SplitMix64(seed);
  }

  @Override
  public long nextTurn(Situation situation) {
    int thread = situation.thread((int) random.below(situation.count()));
    return Turn.of(thread, 1 + random.below(longest > 0 ? longest : 1L << random.below(SCALES)));
  }
}
