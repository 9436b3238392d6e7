package gilscope.core.explore;

import gilscope.core.sched.Fork;
import gilscope.core.sched.SplitMix64;
import java.util.Arrays;

/**
 * Partial order sampling (Yuan, Yang, Gu, CAV 2018): every pending step has a random priority; the
 * best is taken; then the thread that took it and all whose pending step races with it draw anew.
 */
final class Pos implements Sampler {
  private SplitMix64 random = new SplitMix64(0);
  private long[] priority = new long[16];

  @Override
  public void seed(long seed) {
    random = new SplitMix64(seed);
  }

  @Override
  public void begin() {
    Arrays.fill(priority, 0);
  }

  @Override
  public int choose(Fork fork) {
    int best = 0;
    for (int i = 0; i < fork.count(); i++) {
      int t = fork.thread(i);
      if (t >= priority.length) {
        priority = Arrays.copyOf(priority, Math.max(t + 1, priority.length * 2));
      }
      if (priority[t] == 0) {
        priority[t] = random.next() >>> 1 | 1;
      }
      if (priority[t] > priority[fork.thread(best)]) {
        best = i;
      }
    }
    for (int i = 0; i < fork.count(); i++) {
      if (i == best || fork.race(i, best)) {
        priority[fork.thread(i)] = 0;
      }
    }
    return best;
  }
}
