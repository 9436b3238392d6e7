package gilscope.core.explore;

import gilscope.core.sched.Fork;
import gilscope.core.sched.Steps;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One execution of each Mazurkiewicz trace and no other: wakeup trees (Abdulla, Aronis, Jonsson,
 * Sagonas, POPL 2014, algorithm 2). Where {@link SourceDpor} remembers which thread must be tried
 * before an earlier step, this remembers the whole sequence that turns a race around, so that no
 * execution is begun that ends with sleeping threads only. The price is memory: a sequence for each
 * race not yet turned around.
 *
 * <p>A sequence is made of steps of a known execution, but for its last one, which has never been
 * executed there. Where that could do more than it did (several touches in one step, as under a
 * GIL), it is taken to conflict with everything; that costs executions, never a trace.
 */
final class OptimalDpor extends Reduction<OptimalDpor.Planned> {
  /** A step of a sequence still to be executed, and what may follow it, in order. */
  static final class Branch {
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

  static final class Planned extends Node {
    List<NextStep> beginnings = List.of();

    /** What is to be executed from here; the first one is under way. */
    List<Branch> tree = new ArrayList<>();
  }

  private final boolean alone;

  /**
   * @param alone each step is one touch: no GIL joins them
   */
  OptimalDpor(boolean alone) {
    this.alone = alone;
  }

  @Override
  Planned node(Fork fork, @Nullable Planned before) {
    Planned node = new Planned();
    List<NextStep> beginnings = new ArrayList<>(fork.count());
    for (int i = 0; i < fork.count(); i++) {
      beginnings.add(NextStep.beginning(fork, i));
    }
    node.beginnings = beginnings;
    if (before != null) {
      Branch under = before.tree.getFirst();
      node.tree = under.next;
      under.next = new ArrayList<>();
    }
    return node;
  }

  @Override
  int first(Planned node, Fork fork) {
    int t = planned(node);
    if (t >= 0) {
      return fork.indexOf(t);
    }
    int index = awake(node, fork);
    if (index >= 0) {
      node.tree.add(new Branch(node.beginnings.get(index)));
    }
    return index;
  }

  /** The thread that the first sequence begins with, of those that can begin; −1 if none can. */
  private static int planned(Planned node) {
    while (!node.tree.isEmpty()) {
      int t = node.tree.getFirst().step.thread();
      if ((node.enabled & 1L << t) != 0 && !node.sleeps(t)) {
        return t;
      }
      node.tree.removeFirst();
    }
    return -1;
  }

  @Override
  void learn(Steps steps) {
    if (blocked()) {
      return; // all of it was executed before, in another order
    }
    // Every race again, also those met before: what may come before the later step is another now.
    List<Race> races = new ArrayList<>();
    order(
        steps,
        0,
        (i, j, clock) ->
            races.add(new Race(i, j, j < steps.count() ? -1 : order.waiter(), clock.clone())));
    races.forEach(r -> reverse(steps, r));
    Planned last = last(steps);
    if (last != null) {
      tryAll(last);
    }
  }

  /** Before a step that ended everything, each of the others may go first. */
  private static void tryAll(Planned node) {
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
    Planned node = nodes.get(i);
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
      NextStep s = NextStep.of(all, k, !ended(all, k));
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
  int next(Planned node, int at) {
    node.tree.removeFirst();
    return planned(node);
  }
}
