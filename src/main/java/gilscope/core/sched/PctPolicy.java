package gilscope.core.sched;

import java.util.Arrays;

/**
 * Probabilistic concurrency testing (Burckhardt and others, ASPLOS 2010): distinct random
 * priorities, the highest runnable one goes on; at d−1 random steps the thread about to execute
 * falls below all others. Finds a bug of depth d with probability at least 1/(n·k<sup>d−1</sup>), n
 * threads, k steps.
 *
 * <p>k is the longest execution seen so far, before that a generous guess. A thread that yields
 * falls to the bottom, and after 20·k steps the policy turns fair, so that spin loops end.
 */
final class PctPolicy implements Policy {
  private static final long FIRST_GUESS = 10_000;

  private final int depth;
  private long longest;
  private long lastStep;
  private SplitMix64 random = new SplitMix64(0);
  private long[] priorities = new long[16];
  private boolean[] known = new boolean[16];
  private long[] changePoints = new long[0];
  private int passed;
  private long lowest;
  private final Policy fair = new FairPolicy(FairPolicy.SLICE);

  PctPolicy(int depth) {
    this.depth = depth;
  }

  @Override
  public void begin(long seed) {
    longest = Math.max(longest, lastStep);
    lastStep = 0;
    random = new SplitMix64(seed);
    Arrays.fill(known, false);
    passed = 0;
    lowest = 0;
    changePoints = new long[depth - 1];
    for (int i = 0; i < changePoints.length; i++) {
      changePoints[i] = random.below(length());
    }
    Arrays.sort(changePoints);
  }

  private long length() {
    return longest > 0 ? longest : FIRST_GUESS;
  }

  @Override
  public long nextTurn(Situation situation) {
    long step = situation.step();
    lastStep = step;
    if (step > 20 * length()) {
      return fair.nextTurn(situation);
    }
    if (situation.yielded()) {
      demote(situation.current());
    }
    int best = highest(situation);
    while (passed < changePoints.length && changePoints[passed] <= step) {
      passed++;
      demote(best);
      best = highest(situation);
    }
    return Turn.of(
        best, passed < changePoints.length ? changePoints[passed] - step : Turn.UNBOUNDED);
  }

  private int highest(Situation situation) {
    int best = situation.thread(0);
    for (int i = 0; i < situation.count(); i++) {
      int thread = situation.thread(i);
      if (priority(thread) > priority(best)) {
        best = thread;
      }
    }
    return best;
  }

  private void demote(int thread) {
    priority(thread);
    priorities[thread] = --lowest;
  }

  /** New threads get a random place among the others; 62 random bits do not collide in practice. */
  private long priority(int thread) {
    if (thread >= priorities.length) {
      int size = Math.max(thread + 1, priorities.length * 2);
      priorities = Arrays.copyOf(priorities, size);
      known = Arrays.copyOf(known, size);
    }
    if (!known[thread]) {
      known[thread] = true;
      priorities[thread] = random.next() >>> 2;
    }
    return priorities[thread];
  }
}
