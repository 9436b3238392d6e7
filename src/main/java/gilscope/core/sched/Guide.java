package gilscope.core.sched;

/**
 * Decides the order of the visible steps of one execution after another: the oracle of a search. On
 * the carrier thread only.
 */
public interface Guide {
  /** Answer of {@link #choose}: this execution is not worth finishing. */
  int CUT = -1;

  /** An execution begins. */
  void begin();

  /**
   * Who takes the next step.
   *
   * @param fork at least one thread; valid only during the call
   * @return an index of the fork, or {@link #CUT}
   */
  int choose(Fork fork);
}
