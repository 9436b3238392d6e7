package gilscope.core.analysis;

import java.util.List;

/**
 * Threads of which each waits for what the next one owns, and the last for what the first owns.
 * Immutable.
 *
 * @param cycle in that order; one element if a thread waits for what it owns itself
 */
public record Deadlock(List<Wait> cycle) {
  public Deadlock {
    cycle = List.copyOf(cycle);
  }

  /**
   * The cycle as a sentence: {@code Deadlock of 2 threads: A waits for lock 'x', held by B since
   * line 14; B waits for lock 'y', held by A since line 9.}
   */
  public String sentence(Names names) {
    StringBuilder text = new StringBuilder("Deadlock of ");
    text.append(cycle.size() == 1 ? "one thread with itself" : cycle.size() + " threads");
    String between = ": ";
    for (Wait wait : cycle) {
      text.append(between).append(names.clause(wait));
      between = "; ";
    }
    return text.append('.').toString();
  }
}
