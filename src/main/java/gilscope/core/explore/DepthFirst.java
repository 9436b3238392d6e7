package gilscope.core.explore;

import gilscope.core.sched.Fork;
import gilscope.core.sched.Guide;
import java.util.Arrays;

/**
 * Every schedule, or every one within a bound on preemptions or delays, in depth-first order. The
 * first execution goes on without a preemption; each further one differs from the last at the
 * deepest step where something is left to try.
 */
final class DepthFirst implements Guide {
  /** What is bounded. */
  enum Bound {
    /** Switches away from a thread that wanted to go on. */
    PREEMPTIONS,
    /** Threads passed over by a fixed round robin. */
    DELAYS
  }

  private final Bound kind;
  private final int bound;

  /** Per step: the order in which threads are tried, and how far that is. */
  private int[][] order = new int[64][];

  private int[] at = new int[64];
  private int[][] cost = new int[64][];
  private int[] spent = new int[65];
  private int depth;
  private int step;
  private boolean beyond;

  DepthFirst(Bound kind, int bound) {
    this.kind = kind;
    this.bound = bound;
  }

  /** Begins from the start. */
  void restart() {
    depth = 0;
    beyond = false;
  }

  @Override
  public void begin() {
    step = 0;
  }

  @Override
  public int choose(Fork fork) {
    if (step == depth) {
      open(fork);
    }
    int index = order[step][at[step]];
    spent[step + 1] = spent[step] + cost[step][at[step]];
    step++;
    return index;
  }

  private void open(Fork fork) {
    if (depth == order.length) {
      order = Arrays.copyOf(order, depth * 2);
      at = Arrays.copyOf(at, depth * 2);
      cost = Arrays.copyOf(cost, depth * 2);
      spent = Arrays.copyOf(spent, depth * 2 + 1);
    }
    int n = fork.count();
    int first = Strategies.goOn(fork);
    int[] tried = new int[n];
    int[] costs = new int[n];
    int kept = 0;
    for (int i = 0; i < n; i++) {
      int index = (first + i) % n;
      int price =
          switch (kind) {
            case PREEMPTIONS -> fork.preempts(index) ? 1 : 0;
            case DELAYS -> i;
          };
      if (spent[depth] + price > bound) {
        beyond = true;
        continue;
      }
      tried[kept] = index;
      costs[kept++] = price;
    }
    order[depth] = Arrays.copyOf(tried, kept);
    cost[depth] = costs;
    at[depth] = 0;
    depth++;
  }

  /**
   * Goes on to the next schedule, after an execution.
   *
   * @return false if there is none
   */
  boolean advance() {
    while (depth > 0 && at[depth - 1] + 1 >= order[depth - 1].length) {
      depth--;
    }
    if (depth == 0) {
      return false;
    }
    at[depth - 1]++;
    return true;
  }

  /** True if there are schedules beyond the bound. */
  boolean leftOut() {
    return beyond;
  }

  /** What the last execution spent of the bound. */
  int spent() {
    return spent[step];
  }
}
