package gilscope.core.explore;

import gilscope.core.sched.Fork;
import gilscope.core.sched.Steps;
import java.util.ArrayList;
import java.util.List;

/**
 * One execution of each Mazurkiewicz trace: source sets and sleep sets (Abdulla, Aronis, Jonsson,
 * Sagonas, POPL 2014). Races are looked for when an execution is over, among its new steps.
 *
 * <p>Locks: a blocking acquire races with the acquire before it, not with the release that it had
 * to wait for; a failed try races with both. A step that ends the program races with every other,
 * and with what the other threads would have done next.
 *
 * <p>An execution in which only sleeping threads are left is cut and counted as blocked; that costs
 * time and no trace. At most 63 threads.
 */
final class SourceDpor implements Reduction {
  static final int MOST_THREADS = 63;

  private static final class Node {
    long enabled;
    long awaiting;
    long backtrack;
    long done;
    int chosen;

    /** What threads would do that need not be tried: it was tried already. */
    List<NextStep> sleep = List.of();

    boolean sleeps(int t) {
      for (NextStep s : sleep) {
        if (s.thread() == t) {
          return true;
        }
      }
      return false;
    }
  }

  private final List<Node> nodes = new ArrayList<>();
  private final Order order = new Order();
  private int step;
  private int fresh;
  private boolean cut;
  private boolean halted;
  private boolean tooManyThreads;

  @Override
  public void restart() {
    nodes.clear();
    fresh = 0;
  }

  @Override
  public void begin() {
    step = 0;
    cut = false;
  }

  @Override
  public int choose(Fork fork) {
    if (step < nodes.size()) {
      return fork.indexOf(nodes.get(step++).chosen);
    }
    Node node = new Node();
    node.awaiting = fork.awaiting();
    for (int i = 0; i < fork.count(); i++) {
      if (fork.thread(i) > MOST_THREADS) {
        tooManyThreads = true;
        return CUT;
      }
      node.enabled |= 1L << fork.thread(i);
    }
    if (step > 0) {
      node.sleep = awake(nodes.get(step - 1), fork.steps(), step - 1);
    }
    int n = fork.count();
    int first = Strategies.goOn(fork);
    for (int i = 0; i < n; i++) {
      int index = (first + i) % n;
      int t = fork.thread(index);
      if (!node.sleeps(t)) {
        node.chosen = t;
        node.backtrack = 1L << t;
        nodes.add(node);
        step++;
        return index;
      }
    }
    cut = true;
    return CUT;
  }

  /**
   * The sleepers behind a node: those of its own and what was tried there, if nothing woke them.
   */
  private static List<NextStep> awake(Node node, Steps steps, int at) {
    List<NextStep> left = new ArrayList<>();
    for (NextStep s : node.sleep) {
      if (s.thread() != node.chosen && !s.conflicts(steps, at)) {
        left.add(s);
      }
    }
    return left;
  }

  @Override
  public void learn(Steps steps, boolean halted) {
    this.halted = halted;
    order.compute(steps, halted, fresh, (i, j, clock) -> reverse(steps, i, j, clock));
    if (halted && steps.count() > 0 && steps.count() <= nodes.size()) {
      Node last = nodes.get(steps.count() - 1);
      last.backtrack |= last.enabled;
    }
  }

  @Override
  public Order order() {
    return order;
  }

  private void reverse(Steps steps, int i, int j, int[] clock) {
    int waiting = j < steps.count() ? -1 : order.waiter();
    if (i >= nodes.size()) {
      return;
    }
    Node node = nodes.get(i);
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
  public boolean advance(Steps steps) {
    while (nodes.size() > steps.count()) {
      nodes.removeLast();
    }
    while (!nodes.isEmpty()) {
      Node node = nodes.getLast();
      int at = nodes.size() - 1;
      node.done |= 1L << node.chosen;
      List<NextStep> sleep = new ArrayList<>(node.sleep);
      sleep.add(NextStep.of(steps, at, !(halted && at == steps.count() - 1)));
      node.sleep = sleep;
      long left = node.backtrack & node.enabled & ~node.done;
      for (; left != 0; left &= left - 1) {
        int t = Long.numberOfTrailingZeros(left);
        if (!node.sleeps(t)) {
          node.chosen = t;
          fresh = at;
          return true;
        }
      }
      nodes.removeLast();
    }
    return false;
  }

  @Override
  public boolean blocked() {
    return cut;
  }

  @Override
  public boolean leftOut() {
    return tooManyThreads;
  }
}
