package gilscope.core.sched;

/**
 * A thread and the number of steps it may execute, in one {@code long}, because search takes tens
 * of millions of them per second: the thread in the upper 24 bits, the steps below.
 */
public final class Turn {
  /** The most steps that a turn can grant: until something else ends the turn. */
  public static final long UNBOUNDED = (1L << 39) - 1;

  private Turn() {}

  /**
   * A turn.
   *
   * @param steps 0 … {@link #UNBOUNDED}; more is taken as UNBOUNDED. 0 lets the thread only finish
   *     what it was blocked in, as a recorded run of no steps did
   */
  public static long of(int thread, long steps) {
    if (steps < 0) {
      throw new IllegalArgumentException("a turn of " + steps + " steps");
    }
    return (long) thread << 39 | Math.min(steps, UNBOUNDED);
  }

  /** The thread. */
  public static int thread(long turn) {
    return (int) (turn >>> 39);
  }

  /** The number of steps. */
  public static long steps(long turn) {
    return turn & UNBOUNDED;
  }
}
