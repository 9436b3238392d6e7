package gilscope.core.runtime;

/** Where the threads of a schedule that is followed stand. Carrier thread only. */
interface Points {
  /**
   * True if a thread is to stand before its operation under way.
   *
   * @param operation its number, from 1
   */
  boolean contains(RtThread t, int operation);
}
