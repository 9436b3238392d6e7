package gilscope.core.explore;

import gilscope.core.sched.Fork;
import gilscope.core.sched.Guide;
import gilscope.core.sched.Steps;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guide that executes each Mazurkiewicz trace, and learns from an execution what is left: depth
 * first, with sleep sets. What is tried where is up to the kind of reduction. At most 63 threads.
 *
 * @param <N> what it keeps about one step
 */
abstract class Reduction<N extends Reduction.Node> implements Guide {
  private static final int MOST_THREADS = 63;

  /** One step of the execution under way, and what is known of the others there. */
  static class Node {
    /** The threads that could take it, one bit each. */
    long enabled;

    /** Those that wait in a loop. */
    long awaiting;

    /** Who takes it. */
    int chosen;

    /** What threads would do that need not be tried: it was tried already. */
    final List<NextStep> sleep = new ArrayList<>();

    final boolean sleeps(int t) {
      for (NextStep s : sleep) {
        if (s.thread() == t) {
          return true;
        }
      }
      return false;
    }
  }

  final List<N> nodes = new ArrayList<>();
  final Order order = new Order();
  private int step;
  private boolean cut;
  private boolean halted;
  private boolean leftOut;

  /** A node for a step that was never stood before. */
  abstract N node(Fork fork, @Nullable N before);

  /** Whose step to execute first there; an index of the fork, negative if all of them sleep. */
  abstract int first(N node, Fork fork);

  /** Whose step to execute next at {@code nodes[at]}; a thread, −1 if there is nothing left. */
  abstract int next(N node, int at);

  /** Plans what the races of the last execution ask for. */
  abstract void learn(Steps steps);

  /** Begins from the start. */
  void restart() {
    nodes.clear();
  }

  @Override
  public final void begin() {
    step = 0;
    cut = false;
  }

  @Override
  public final int choose(Fork fork) {
    if (step < nodes.size()) {
      int index = fork.indexOf(nodes.get(step++).chosen);
      leftOut |= index < 0; // the program did something else than the last time
      return index;
    }
    N before = step == 0 ? null : nodes.get(step - 1);
    N node = node(fork, before);
    node.awaiting = fork.awaiting();
    for (int i = 0; i < fork.count(); i++) {
      if (fork.thread(i) > MOST_THREADS) {
        leftOut = true;
        return CUT;
      }
      node.enabled |= 1L << fork.thread(i);
    }
    if (before != null) {
      for (NextStep s : before.sleep) {
        if (s.thread() != before.chosen && !s.conflicts(fork.steps(), step - 1)) {
          node.sleep.add(s);
        }
      }
    }
    int index = first(node, fork);
    if (index < 0) {
      cut = true;
      return CUT;
    }
    node.chosen = fork.thread(index);
    nodes.add(node);
    step++;
    return index;
  }

  /** The one that goes on where nobody wants a change, or the next one that does not sleep. */
  static int awake(Node node, Fork fork) {
    int first = Strategies.goOn(fork);
    for (int i = 0; i < fork.count(); i++) {
      int index = (first + i) % fork.count();
      if (!node.sleeps(fork.thread(index))) {
        return index;
      }
    }
    return -1;
  }

  /**
   * Learns from an execution.
   *
   * @param halts its last step ended everything
   */
  final void learn(Steps steps, boolean halts) {
    halted = halts;
    learn(steps);
  }

  /** Finds the races of the last execution, as {@link Order#compute} does. */
  final void order(Steps steps, int from, Order.Races races) {
    order.compute(steps, halted, from, races);
  }

  /** The order of the last execution that was learnt from. */
  final Order order() {
    return order;
  }

  /** The node before the step that ended everything; null if none did. */
  final @Nullable N last(Steps steps) {
    return halted && steps.count() > 0 && steps.count() <= nodes.size()
        ? nodes.get(steps.count() - 1)
        : null;
  }

  /** True if the step ended everything: it might have done more. */
  final boolean ended(Steps steps, int at) {
    return halted && at == steps.count() - 1;
  }

  /**
   * Goes on to the next execution.
   *
   * @param steps of the last one
   * @return false if there is none
   */
  final boolean advance(Steps steps) {
    while (nodes.size() > steps.count()) {
      nodes.removeLast();
    }
    while (!nodes.isEmpty()) {
      N node = nodes.getLast();
      int at = nodes.size() - 1;
      node.sleep.add(NextStep.of(steps, at, !ended(steps, at)));
      int t = next(node, at);
      if (t >= 0) {
        node.chosen = t;
        return true;
      }
      nodes.removeLast();
    }
    return false;
  }

  /** True if the last execution was cut because only sleeping threads were left. */
  final boolean blocked() {
    return cut;
  }

  /**
   * True if there are schedules that it cannot reach: too many threads, or a program that depends
   * on more than the order of its steps.
   */
  final boolean leftOut() {
    return leftOut;
  }
}
