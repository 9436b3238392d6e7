package gilscope.core.runtime;

/**
 * What everything that blocks is written over: now, park, unpark, and starting a thread. Called by
 * the thread concerned unless said otherwise.
 *
 * <p>Each thread has one permit. {@link #unpark} gives it; {@link #park} waits for it and takes it.
 * There are no spurious wake-ups.
 */
interface Machine {
  /** The time that does not come. */
  long NEVER = Long.MAX_VALUE;

  /** ns since the run began, as this thread sees it; never decreasing per thread. */
  long now(RtThread t);

  /** The step number for events of this thread; see {@code Stamp.step}. */
  long step(RtThread t);

  /**
   * Waits for the permit, detached.
   *
   * @param until as {@link #now}, or {@link #NEVER}
   * @return false if the time came first
   */
  boolean park(RtThread t, long until);

  /** Gives {@code target} its permit. */
  void unpark(RtThread by, RtThread target);

  /**
   * What {@code t} does next happens no earlier than {@code time}, for it depends on what happened
   * then.
   */
  void notBefore(RtThread t, long time);

  /**
   * Adds to the virtual time of {@code t}; nothing on the live machine, where things cost what they
   * cost.
   */
  void charge(RtThread t, long ns);

  /** Lets others go first if they like: {@code sleep(0)}. */
  void yieldTurn(RtThread t);

  /** Lets {@code body} run on a thread of its own. */
  void start(RtThread parent, RtThread child, Runnable body);

  /** The fuel is used up; see {@code Gate.refuel}. */
  int refuel(RtThread t);

  /** One of {@code bound} possibilities. */
  int choose(int bound);

  /** What {@code t} does takes place outside: the machine must not take it for blocked. */
  default void outside(RtThread t, boolean begins) {}

  /**
   * Ends all threads, or lets them hang, so that nothing of the program runs any more. Any thread.
   */
  void shutDown();
}
