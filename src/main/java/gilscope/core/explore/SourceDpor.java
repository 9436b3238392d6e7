package gilscope.core.explore;

import gilscope.core.sched.Fork;
import gilscope.core.sched.Steps;
import org.jspecify.annotations.Nullable;

/**
 * One execution of each Mazurkiewicz trace: source sets and sleep sets (Abdulla, Aronis, Jonsson,
 * Sagonas, POPL 2014). Races are looked for when an execution is over, among its new steps.
 *
 * <p>Locks: a blocking acquire races with the acquire before it, not with the release that it had
 * to wait for; a failed try races with both. A step that ends the program races with every other,
 * and with what the other threads would have done next.
 *
 * <p>An execution in which only sleeping threads are left is cut and counted as blocked; that costs
 * time and no trace.
 */
final class SourceDpor extends Reduction<SourceDpor.Tried> {
  static final class Tried extends Node {
    long backtrack;
    long done;
  }

  private int fresh;

  @Override
  void restart() {
    super.restart();
    fresh = 0;
  }

  @Override
  Tried node(Fork fork, @Nullable Tried before) {
    return new Tried();
  }

  @Override
  int first(Tried node, Fork fork) {
    int index = awake(node, fork);
    if (index >= 0) {
      node.backtrack = 1L << fork.thread(index);
    }
    return index;
  }

  @Override
  void learn(Steps steps) {
    order(steps, fresh, (i, j, clock) -> reverse(steps, i, j, clock));
    Tried last = last(steps);
    if (last != null) {
      last.backtrack |= last.enabled;
    }
  }

  private void reverse(Steps steps, int i, int j, int[] clock) {
    int waiting = j < steps.count() ? -1 : order.waiter();
    if (i >= nodes.size()) {
      return;
    }
    Tried node = nodes.get(i);
    long seen = 0;
    long initials = 0;
    int[] firsts = order.candidates(steps.threads());
    int threads = 0;
    for (int k = i + 1; k <= j; k++) {
      int t = k < steps.count() ? steps.thread(k) : waiting;
      if ((seen & 1L << t) != 0 || k < j && order.before(i, k)) {
        continue;
      }
      seen |= 1L << t;
      boolean initial = true;
      for (int x = 0; x < threads && initial; x++) {
        initial = k == j ? !order.before(firsts[x], clock) : !order.before(firsts[x], k);
      }
      firsts[threads++] = k;
      if (initial) {
        initials |= 1L << t;
      }
    }
    if ((initials & node.backtrack) != 0) {
      return;
    }
    long possible = initials & node.enabled;
    if (possible == 0 && (initials & node.awaiting) != 0) {
      return; // before the change that it waits for, its loop would only have gone round once more
    }
    if (possible == 0) {
      node.backtrack |= node.enabled;
      return;
    }
    int preferred = j < steps.count() ? steps.thread(j) : waiting;
    int t = (possible & 1L << preferred) != 0 ? preferred : Long.numberOfTrailingZeros(possible);
    node.backtrack |= 1L << t;
  }

  @Override
  int next(Tried node, int at) {
    node.done |= 1L << node.chosen;
    for (long left = node.backtrack & node.enabled & ~node.done; left != 0; left &= left - 1) {
      int t = Long.numberOfTrailingZeros(left);
      if (!node.sleeps(t)) {
        fresh = at;
        return t;
      }
    }
    return -1;
  }
}
