package gilscope.core.explore;

import gilscope.core.sched.Fork;
import gilscope.core.sched.Steps;
import java.util.ArrayList;
import java.util.List;

/**
 * One execution of each Mazurkiewicz trace and no other: wakeup trees (Abdulla, Aronis, Jonsson,
 * Sagonas, POPL 2014, algorithm 2). Where {@link SourceDpor} remembers which thread must be tried
 * before an earlier step, this remembers the whole sequence that turns a race around, so that no
 * execution is begun that ends with sleeping threads only. The price is memory: a sequence for each
 * race not yet turned around.
 *
 * <p>A sequence is made of steps of a known execution, but for its last one, which has never been
 * executed there. Where that could do more than it did (several touches in one step, as under a
 * GIL), it is taken to conflict with everything; that costs executions, never a trace. At most 63
 * threads.
 */
final class OptimalDpor implements Reduction {
  /** A step of a sequence still to be executed, and what may follow it, in order. */
  private static final class Branch {
    final NextStep step;
    List<Branch> next = new ArrayList<>();

    Branch(NextStep step) {
      this.step = step;
    }
  }

  /**
   * Two steps whose order could have been the other one.
   *
   * @param later the number of steps stands for the acquire for which {@code waiter} still waits
   * @param clock what comes before the later one
   */
  private record Race(int earlier, int later, int waiter, int[] clock) {}

  private static final class Node {
    long enabled;
    long awaiting;
    int chosen;
    List<NextStep> beginnings = List.of();
    List<NextStep> sleep = new ArrayList<>();

    /** What is to be executed from here; the first one is under way. */
    List<Branch> tree = new ArrayList<>();

    boolean sleeps(int t) {
      for (NextStep s : sleep) {
        if (s.thread() == t) {
          return true;
        }
      }
      return false;
    }
  }

  private final boolean alone;
  private final List<Node> nodes = new ArrayList<>();
  private final Order order = new Order();
  private int step;
  private boolean cut;
  private boolean halted;
  private boolean tooManyThreads;

  /**
   * @param alone each step is one touch: no GIL joins them
   */
  OptimalDpor(boolean alone) {
    this.alone = alone;
  }

  @Override
  public void restart() {
    nodes.clear();
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
    List<NextStep> beginnings = new ArrayList<>(fork.count());
    for (int i = 0; i < fork.count(); i++) {
      if (fork.thread(i) > SourceDpor.MOST_THREADS) {
        tooManyThreads = true;
        return CUT;
      }
      node.enabled |= 1L << fork.thread(i);
      beginnings.add(NextStep.beginning(fork, i));
    }
    node.beginnings = beginnings;
    if (step > 0) {
      Node before = nodes.get(step - 1);
      for (NextStep s : before.sleep) {
        if (s.thread() != before.chosen && !s.conflicts(fork.steps(), step - 1)) {
          node.sleep.add(s);
        }
      }
      Branch under = before.tree.getFirst();
      node.tree = under.next;
      under.next = new ArrayList<>();
    }
    int t = planned(node);
    int index = t >= 0 ? fork.indexOf(t) : awake(node, fork);
    if (index < 0) {
      cut = true;
      return CUT;
    }
    if (t < 0) {
      node.tree.add(new Branch(beginnings.get(index)));
    }
    node.chosen = fork.thread(index);
    nodes.add(node);
    step++;
    return index;
  }

  /** The thread that the first sequence begins with, of those that can begin; −1 if none can. */
  private static int planned(Node node) {
    while (!node.tree.isEmpty()) {
      int t = node.tree.getFirst().step.thread();
      if ((node.enabled & 1L << t) != 0 && !node.sleeps(t)) {
        return t;
      }
      node.tree.removeFirst();
    }
    return -1;
  }

  private static int awake(Node node, Fork fork) {
    int first = Strategies.goOn(fork);
    for (int i = 0; i < fork.count(); i++) {
      int index = (first + i) % fork.count();
      if (!node.sleeps(fork.thread(index))) {
        return index;
      }
    }
    return -1;
  }

  @Override
  public void learn(Steps steps, boolean halts) {
    halted = halts;
    if (cut) {
      return; // all of it was executed before, in another order
    }
    // Every race again, also those met before: what may come before the later step is another now.
    List<Race> races = new ArrayList<>();
    order.compute(
        steps,
        halted,
        0,
        (i, j, clock) ->
            races.add(new Race(i, j, j < steps.count() ? -1 : order.waiter(), clock.clone())));
    races.forEach(r -> reverse(steps, r));
    if (halted && steps.count() > 0 && steps.count() <= nodes.size()) {
      tryAll(nodes.get(steps.count() - 1));
    }
  }

  @Override
  public Order order() {
    return order;
  }

  /** Before a step that ended everything, each of the others may go first. */
  private static void tryAll(Node node) {
    for (NextStep each : node.beginnings) {
      int t = each.thread();
      if (!node.sleeps(t) && node.tree.stream().noneMatch(b -> b.step.thread() == t)) {
        node.tree.add(new Branch(each));
      }
    }
  }

  /** Plans the sequence that has the later step of a race before the earlier. */
  private void reverse(Steps steps, Race race) {
    int i = race.earlier;
    if (i >= nodes.size()) {
      return;
    }
    Node node = nodes.get(i);
    List<Integer> sequence = new ArrayList<>();
    for (int k = i + 1; k < steps.count(); k++) {
      if (!order.before(i, k)) {
        sequence.add(k);
      }
    }
    sequence.add(race.later);
    Sequence w = new Sequence(steps, sequence, race.later, race.waiter, race.clock);
    for (NextStep s : node.sleep) {
      if (w.canBeginWith(s)) {
        return;
      }
    }
    long initials = w.initials();
    if ((initials & node.enabled) == 0) {
      if ((initials & node.awaiting) == 0) {
        tryAll(node);
      }
      return; // or else its loop would only have gone round once more
    }
    insert(w, node.tree);
  }

  private void insert(Sequence w, List<Branch> root) {
    List<Branch> tree = root;
    int from = 1; // not into the one that is under way
    while (true) {
      Branch found = null;
      for (Branch b : tree.subList(Math.min(from, tree.size()), tree.size())) {
        if (w.canBeginWith(b.step)) {
          found = b;
          break;
        }
      }
      if (found == null) {
        for (NextStep s : w.steps()) {
          Branch b = new Branch(s);
          tree.add(b);
          tree = b.next;
        }
        return;
      }
      w.dropFirst(found.step.thread());
      if (found.next.isEmpty()) {
        return; // what is planned there covers it
      }
      tree = found.next;
      from = 0;
    }
  }

  /** Steps of an execution, in order, of which the last one comes earlier than it did. */
  private final class Sequence {
    private final Steps all;
    private final List<Integer> left;
    private final int last;
    private final int waiter;
    private final int[] clock;

    Sequence(Steps all, List<Integer> left, int last, int waiter, int[] clock) {
      this.all = all;
      this.left = left;
      this.last = last;
      this.waiter = waiter;
      this.clock = clock;
    }

    private int thread(int k) {
      return k < all.count() ? all.thread(k) : waiter;
    }

    private boolean before(int m, int k) {
      return k == last ? order.before(m, clock) : order.before(m, k);
    }

    /** True if nothing in the sequence must come before this one of its steps. */
    private boolean isInitial(int at) {
      for (int x = 0; x < at; x++) {
        if (before(left.get(x), left.get(at))) {
          return false;
        }
      }
      return true;
    }

    private int firstOf(int thread) {
      for (int x = 0; x < left.size(); x++) {
        if (thread(left.get(x)) == thread) {
          return x;
        }
      }
      return -1;
    }

    /** True if a step can come first without making another trace of it: a weak initial. */
    boolean canBeginWith(NextStep s) {
      int at = firstOf(s.thread());
      if (at >= 0) {
        return isInitial(at);
      }
      for (int k : left) {
        if (k >= all.count() || k == last ? s.conflicts(step(k)) : s.conflicts(all, k)) {
          return false;
        }
      }
      return true;
    }

    /** The threads that can come first, one bit each. */
    long initials() {
      long threads = 0;
      long seen = 0;
      for (int x = 0; x < left.size(); x++) {
        long bit = 1L << thread(left.get(x));
        if ((seen & bit) == 0 && isInitial(x)) {
          threads |= bit;
        }
        seen |= bit;
      }
      return threads;
    }

    void dropFirst(int thread) {
      int at = firstOf(thread);
      if (at >= 0) {
        left.subList(at, at + 1).clear();
      }
    }

    private NextStep step(int k) {
      if (k >= all.count()) {
        return NextStep.acquire(waiter, lockOf(waiter));
      }
      boolean certain = !(halted && k == all.count() - 1);
      NextStep s = NextStep.of(all, k, certain);
      return k == last ? s.earlier(alone) : s;
    }

    private int lockOf(int thread) {
      for (int x = 0; x < all.waiting(); x++) {
        if (all.waiter(x) == thread) {
          return all.waitsFor(x);
        }
      }
      throw new IllegalStateException("thread " + thread + " does not wait");
    }

    List<NextStep> steps() {
      return left.stream().map(this::step).toList();
    }
  }

  @Override
  public boolean advance(Steps steps) {
    while (nodes.size() > steps.count()) {
      nodes.removeLast();
    }
    while (!nodes.isEmpty()) {
      Node node = nodes.getLast();
      int at = nodes.size() - 1;
      boolean ended = halted && at == steps.count() - 1;
      node.sleep.add(NextStep.of(steps, at, !ended));
      node.tree.removeFirst();
      int t = planned(node);
      if (t >= 0) {
        node.chosen = t;
        return true;
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
