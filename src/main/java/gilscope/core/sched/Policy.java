package gilscope.core.sched;

/** A way of choosing turns. Carrier thread only. */
public interface Policy {
  /**
   * Forgets the last execution's state (but may keep statistics of it) and begins another.
   *
   * @param seed of this execution; policies without chance ignore it
   */
  void begin(long seed);

  /** See {@link Scheduler#nextTurn}. */
  long nextTurn(Situation situation);

  /** See {@link Scheduler#nextChoice}: any of them, unless the policy has an order of its own. */
  default int nextChoice(int bound, SplitMix64 chance) {
    return (int) chance.below(bound);
  }
}
