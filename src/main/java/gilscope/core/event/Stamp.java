package gilscope.core.event;

/**
 * What every event carries. Immutable.
 *
 * @param thread the thread that the event is about
 * @param time when, since the run began
 * @param step on the virtual machine the global step number; on the live machine the number of
 *     instructions this thread has executed
 */
public record Stamp(ThreadId thread, Ticks time, long step) {
  /** From bare numbers. */
  public static Stamp of(int thread, long ns, long step) {
    return new Stamp(new ThreadId(thread), new Ticks(ns), step);
  }
}
