package gilscope.core.explore;

import gilscope.core.sched.Fork;
import gilscope.core.sched.SplitMix64;
import gilscope.core.sched.Steps;
import java.util.Arrays;

/**
 * Probabilistic concurrency testing (Burckhardt and others, ASPLOS 2010): distinct random
 * priorities d … d+n−1 for n threads; the highest goes on; the thread about to take step k_i falls
 * to priority i, for d−1 numbers k_i drawn from 1 … k. Who falls has not taken the step: the
 * highest is looked for again. A bug of depth d is found with a chance of at least 1/(n·k^(d−1)).
 *
 * <p>n and k are the most that was seen in an execution so far; before the first, twice a guess. A
 * thread that yields falls below all others, so that waiting loops end.
 */
final class Pct implements Sampler {
  private final int depth;
  private int threads;
  private int steps;
  private SplitMix64 random = new SplitMix64(0);
  private long[] priority = new long[16];
  private int[] changes = new int[0];
  private int step;
  private long lowest;
  private int[] deck = new int[16];

  Pct(int depth) {
    this.depth = depth;
  }

  @Override
  public void seed(long seed) {
    random = new SplitMix64(seed);
  }

  @Override
  public void learn(Steps s) {
    threads = Math.max(threads, s.threads());
    steps = Math.max(steps, s.count());
  }

  @Override
  public void begin() {
    int n = Math.max(threads, 4);
    if (priority.length < n) {
      priority = new long[n];
      deck = new int[n];
    }
    Arrays.fill(priority, 0);
    for (int i = 0; i < n; i++) {
      deck[i] = i;
    }
    for (int i = 0; i < n; i++) {
      int j = i + (int) random.below(n - i);
      int t = deck[j];
      deck[j] = deck[i];
      deck[i] = t;
      priority[t] = (long) depth + i;
    }
    int k = Math.max(1, steps == 0 ? 64 : steps);
    changes = new int[depth - 1];
    for (int i = 0; i < changes.length; i++) {
      changes[i] = 1 + (int) random.below(k);
    }
    step = 0;
    lowest = 0;
  }

  @Override
  public int choose(Fork fork) {
    step++;
    if (fork.yielded() && fork.lastIndex() >= 0) {
      set(fork.last(), --lowest);
    }
    for (int i = 0; i < changes.length; i++) {
      if (changes[i] == step) {
        set(fork.thread(highest(fork)), i + 1);
      }
    }
    return highest(fork);
  }

  private int highest(Fork fork) {
    int best = 0;
    for (int i = 1; i < fork.count(); i++) {
      if (of(fork.thread(i)) > of(fork.thread(best))) {
        best = i;
      }
    }
    return best;
  }

  private long of(int t) {
    if (t >= priority.length) {
      int old = priority.length;
      priority = Arrays.copyOf(priority, Math.max(t + 1, old * 2));
      for (int i = old; i < priority.length; i++) {
        priority[i] = depth + random.below(priority.length) - priority.length / 2;
      }
    }
    return priority[t];
  }

  private void set(int t, long p) {
    of(t);
    priority[t] = p;
  }
}
