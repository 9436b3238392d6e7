package gilscope.core.explore;

import gilscope.core.sched.Fork;
import gilscope.core.sched.SplitMix64;

/** Each step is any thread's with the same chance. */
final class RandomWalk implements Sampler {
  private SplitMix64 random = new SplitMix64(0);

  @Override
  public void seed(long seed) {
    random = new SplitMix64(seed);
  }

  @Override
  public void begin() {}

  @Override
  public int choose(Fork fork) {
    return (int) random.below(fork.count());
  }
}
