package gilscope.core.runtime;

import gilscope.core.sched.SplitMix64;
import java.security.SecureRandom;

/** The random numbers a program gets. Thread-safe. */
final class Chance {
  private final SplitMix64 numbers;
  private final boolean truly;

  /**
   * @param truly the operating system's numbers instead of those that follow from the seed
   */
  Chance(long seed, boolean truly) {
    numbers = new SplitMix64(seed);
    this.truly = truly;
  }

  synchronized long next() {
    return truly ? new SecureRandom().nextLong() : numbers.next();
  }
}
