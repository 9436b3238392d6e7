package gilscope.core.sched;

/**
 * The oracle that decides everything a program's meaning leaves open. Carrier thread only. Call
 * {@link #newExecution} before each execution, the first included.
 */
public interface Scheduler {
  /**
   * Begins an execution. False means that there is nothing more to try; the others then must not be
   * called.
   */
  boolean newExecution();

  /**
   * Which thread executes the next steps, and how many at most.
   *
   * @param situation at least one runnable thread; valid only during the call
   * @return see {@link Turn}; the thread is one of the situation's
   */
  long nextTurn(Situation situation);

  /**
   * Another decides the turn that begins now: what was granted last ends here.
   *
   * @param step as {@link Situation#step}
   */
  default void passedOver(long step) {}

  /**
   * One of several possibilities that is not a turn.
   *
   * @param bound at least 1
   * @return 0 … bound−1
   */
  int nextChoice(int bound);

  /** The seed of this execution's data: system randomness as the program sees it. */
  long dataSeed();
}
