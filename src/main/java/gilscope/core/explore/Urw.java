package gilscope.core.explore;

import gilscope.core.sched.Fork;
import gilscope.core.sched.SplitMix64;
import gilscope.core.sched.Steps;
import java.util.Arrays;

/**
 * Uniform random walk (ASPLOS 2025): each thread is chosen with a chance in proportion to the steps
 * that it has left, which makes all interleavings equally likely where nothing blocks. What is left
 * is taken from the execution with the most steps of the thread so far.
 */
final class Urw implements Sampler {
  private SplitMix64 random = new SplitMix64(0);
  private int[] total = new int[16];
  private int[] taken = new int[16];
  private int[] count = new int[16];

  @Override
  public void seed(long seed) {
    random = new SplitMix64(seed);
  }

  @Override
  public void learn(Steps s) {
    room(s.threads());
    Arrays.fill(count, 0);
    for (int i = 0; i < s.count(); i++) {
      count[s.thread(i)]++;
    }
    for (int t = 0; t < s.threads(); t++) {
      total[t] = Math.max(total[t], count[t]);
    }
  }

  private void room(int threads) {
    if (threads > total.length) {
      int size = Math.max(threads, total.length * 2);
      total = Arrays.copyOf(total, size);
      taken = Arrays.copyOf(taken, size);
      count = Arrays.copyOf(count, size);
    }
  }

  @Override
  public void begin() {
    Arrays.fill(taken, 0);
  }

  @Override
  public int choose(Fork fork) {
    room(fork.thread(fork.count() - 1) + 1);
    long sum = 0;
    for (int i = 0; i < fork.count(); i++) {
      sum += left(fork.thread(i));
    }
    long at = random.below(sum);
    int i = 0;
    while (at >= left(fork.thread(i))) {
      at -= left(fork.thread(i++));
    }
    taken[fork.thread(i)]++;
    return i;
  }

  private int left(int t) {
    return Math.max(1, total[t] - taken[t]);
  }
}
