package gilscope.core.sched;

import java.util.Arrays;

/**
 * Partial order sampling (Yuan, Yang, Gu, CAV 2018): every pending step has a random priority, the
 * best one is executed, and its thread draws anew for its next step. Redrawing the steps that race
 * with the executed one needs access sets, which the situation does not carry yet; without them
 * this is the paper's basic form.
 */
final class PosPolicy implements Policy {
  private SplitMix64 random = new SplitMix64(0);
  private long[] priorities = new long[16];
  private int last = Situation.NOBODY;

  @Override
  public void begin(long seed) {
    random = new SplitMix64(seed);
    Arrays.fill(priorities, 0);
    last = Situation.NOBODY;
  }

  @Override
  public long nextTurn(Situation situation) {
    if (last >= 0) {
      priorities[last] = 0;
    }
    int best = Situation.NOBODY;
    for (int i = 0; i < situation.count(); i++) {
      int thread = situation.thread(i);
      if (thread >= priorities.length) {
        priorities = Arrays.copyOf(priorities, Math.max(thread + 1, priorities.length * 2));
      }
      if (priorities[thread] == 0) {
        priorities[thread] = random.next() >>> 1 | 1;
      }
      if (best < 0 || priorities[thread] > priorities[best]) {
        best = thread;
      }
    }
    last = best;
    return Turn.of(best, 1);
  }
}
