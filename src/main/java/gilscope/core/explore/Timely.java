package gilscope.core.explore;

import gilscope.core.sched.Fork;
import gilscope.core.sched.SplitMix64;

/**
 * Each step is, with the same chance, any of those threads' that have slept the least: what a
 * computer does on which nothing takes time but sleeping.
 */
final class Timely implements Sampler {
  private SplitMix64 random = new SplitMix64(0);

  @Override
  public void seed(long seed) {
    random = new SplitMix64(seed);
  }

  @Override
  public void begin() {}

  @Override
  public int choose(Fork fork) {
    long first = Long.MAX_VALUE;
    int those = 0;
    for (int i = 0; i < fork.count(); i++) {
      if (fork.due(i) < first) {
        first = fork.due(i);
        those = 0;
      }
      those += fork.due(i) == first ? 1 : 0;
    }
    int left = (int) random.below(those);
    for (int i = 0; ; i++) {
      if (fork.due(i) == first && left-- == 0) {
        return i;
      }
    }
  }
}
