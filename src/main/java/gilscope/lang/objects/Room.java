package gilscope.lang.objects;

/**
 * Whether memory for one big object is to be had: more than Java's arrays hold, or than the
 * program's own limit allows, is {@code MemoryError} before anything is made. Stateless.
 */
public final class Room {
  /** Java's longest array, less what some JVMs keep for its header. */
  private static final int MOST = Integer.MAX_VALUE - 16;

  private Room() {}

  /**
   * MemoryError unless an object of that many elements may be made.
   *
   * @param bytesEach of one element, as CPython has it
   */
  public static void need(ThreadState t, long elements, int bytesEach) {
    long limit = t.interp().memoryLimit();
    if (elements > MOST || (limit > 0 && elements > limit / bytesEach)) {
      throw Err.raise(t, ExcTypes.MEMORY_ERROR);
    }
  }
}
