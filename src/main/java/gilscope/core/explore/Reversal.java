package gilscope.core.explore;

import gilscope.core.sched.Choices;
import gilscope.core.sched.Steps;
import java.util.ArrayList;
import java.util.List;

/** Turns the order of two steps of an execution around. Pure. */
final class Reversal {
  private Reversal() {}

  /**
   * The same steps with the later of two, and what it needs, before the earlier.
   *
   * @param order of the steps
   * @param i the earlier
   * @param j the later; the number of steps stands for what {@code thread} would do next
   * @param thread of the later
   */
  static Choices of(Steps s, Order order, int i, int j, int thread) {
    List<Integer> threads = new ArrayList<>();
    for (int k = 0; k < i; k++) {
      threads.add(s.thread(k));
    }
    List<Integer> later = new ArrayList<>();
    for (int k = i; k <= j; k++) {
      if (k == j || !order.before(i, k)) {
        threads.add(k == j ? thread : s.thread(k));
      } else {
        later.add(s.thread(k));
      }
    }
    threads.addAll(later);
    for (int k = j + 1; k < s.count(); k++) {
      threads.add(s.thread(k));
    }
    return Choices.of(threads.stream().mapToInt(Integer::intValue).toArray());
  }
}
