package gilscope.core.explore;

import gilscope.core.event.RuntimeKind;
import gilscope.core.explore.SearchOptions.Strategy;
import gilscope.core.session.RunSpec;

/**
 * Whether searches can be trusted here and now: a race and a deadlock that must be found, and three
 * programs whose behaviours can be counted by hand. Immutable.
 *
 * @param passed everything was as it must be
 * @param text the same for people
 */
public record SelfCheck(boolean passed, String text) {
  private static final long MOST = 1_000;
  private static final long TIME_NS = 60_000_000_000L;

  private static final String RACE =
      """
      from gilscope import parallel
      n = 0
      def add():
          global n
          n += 1
      parallel(add, add)
      assert n == 2
      """;

  private static final String DEADLOCK =
      """
      from gilscope import parallel
      from threading import Lock
      a, b = Lock(), Lock()
      def one():
          with a, b:
              pass
      def two():
          with b, a:
              pass
      parallel(one, two)
      """;

  /** One writer and two readers: each reads before or after, 2 × 2 behaviours. */
  private static final String READERS =
      """
      from gilscope import parallel
      n = 0
      def write():
          global n
          n = 1
      def read():
          return n
      parallel(write, read, read)
      """;

  /** Three writers: 3! behaviours. */
  private static final String WRITERS =
      """
      from gilscope import parallel
      n = 0
      def write():
          global n
          n = 1
      parallel(write, write, write)
      """;

  /** Three critical sections of one lock: 3! behaviours. */
  private static final String SECTIONS =
      """
      from gilscope import parallel
      from threading import Lock
      lock = Lock()
      def enter():
          with lock:
              pass
      parallel(enter, enter, enter)
      """;

  /** Searches the five programs. */
  public static SelfCheck run() throws InterruptedException {
    boolean race = !search(RACE, false).findings().isEmpty();
    boolean deadlock = !search(DEADLOCK, false).findings().isEmpty();
    long readers = search(READERS, true).traces();
    long writers = search(WRITERS, true).traces();
    long sections = search(SECTIONS, true).traces();
    boolean counts = readers == 4 && writers == 6 && sections == 6;
    return new SelfCheck(
        race && deadlock && counts,
        "canary race "
            + (race ? "found" : "MISSED")
            + ", canary deadlock "
            + (deadlock ? "found" : "MISSED")
            + ", behaviours "
            + readers
            + " "
            + writers
            + " "
            + sections
            + (counts ? "" : " instead of 4 6 6"));
  }

  private static SearchReport search(String program, boolean all) throws InterruptedException {
    return new Search(
            RunSpec.of("self-check.py", program).withRuntime(RuntimeKind.FREE_THREADED),
            new SearchOptions(Strategy.DPOR, 0, 0, MOST, TIME_NS, 0, all, false))
        .run();
  }
}
