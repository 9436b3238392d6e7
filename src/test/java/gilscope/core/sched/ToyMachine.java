package gilscope.core.sched;

/**
 * A machine whose threads only count: thread i has {@code work[i]} steps; a thread blocks after
 * each {@code blockEvery}-th of its steps until another thread has executed one. Keeps the order of
 * steps.
 */
final class ToyMachine {
  private final int[] work;
  private final int blockEvery;
  private final StringBuilder order = new StringBuilder();
  private long step;

  ToyMachine(int blockEvery, int... work) {
    this.work = work;
    this.blockEvery = blockEvery;
  }

  /** Runs all threads to their end; returns who executed each step, as {@code 0010…}. */
  String run(Scheduler scheduler) {
    int[] done = new int[work.length];
    boolean[] blocked = new boolean[work.length];
    Situation situation = new Situation();
    int current = Situation.NOBODY;
    while (true) {
      situation.begin(step, current, false);
      for (int t = 0; t < work.length; t++) {
        if (done[t] < work[t] && !blocked[t]) {
          situation.add(t, done[t]);
        }
      }
      if (situation.count() == 0) {
        boolean any = false;
        for (int t = 0; t < work.length; t++) {
          any |= blocked[t] && done[t] < work[t];
          blocked[t] = false;
        }
        if (!any) {
          return order.toString();
        }
        continue;
      }
      long turn = scheduler.nextTurn(situation);
      current = Turn.thread(turn);
      for (long left = Turn.steps(turn); left > 0 && done[current] < work[current]; left--) {
        done[current]++;
        step++;
        order.append(current);
        for (int t = 0; t < work.length; t++) {
          blocked[t] &= t == current;
        }
        if (blockEvery > 0 && done[current] % blockEvery == 0) {
          blocked[current] = true;
          break;
        }
      }
    }
  }

  /** Steps executed. */
  long step() {
    return step;
  }
}
