package gilscope.lang.interp;

import gilscope.lang.objects.ObjectRecord;
import java.util.List;

/**
 * What a collection takes in virtual time, in ns. Measured by {@code gc.collect} of 3.14.4 and
 * 3.14.4t on the machine of {@link InstructionTimes}, medians of 7 to 20, and lists, instances,
 * dicts and tuples of lists kept, 20,000 and 200,000 of each:
 *
 * <ul>
 *   <li>with a GIL, full: 305 µs in an empty process (6,000 objects), and for each object that a
 *       program keeps 23 to 46, of 200,000 58 to 105; of the young alone: 20 for each;
 *   <li>free-threaded, always full: 240 µs in an empty process (6,700 objects), 17 to 41 for each;
 *   <li>for each one that is found unreachable, and ended, 75 more.
 * </ul>
 *
 * Stopping the world costs what the threads take to arrive and to wake: 3.14.4t was no slower with
 * a thread that sleeps.
 */
final class CollectionCosts {
  private static final long EMPTY_GENERATIONAL = 305_000;
  private static final long EMPTY_FREE_THREADED = 240_000;
  private static final long KEPT_GENERATIONAL = 30;

  /** So many fit into the caches on the way along the list; each of the others is waited for. */
  private static final long NEAR = 50_000;

  private static final long FAR = 50;
  private static final long KEPT_FREE_THREADED = 26;
  private static final long YOUNG = 20;
  private static final long ENDED = 75;

  private final boolean generational;

  CollectionCosts(boolean generational) {
    this.generational = generational;
  }

  /**
   * {@code t} looks at these; of those that are there before the program its empty process has more
   * than we have.
   */
  void looks(InterpThread t, List<ObjectRecord> looked, boolean full) {
    long n = looked.stream().filter(r -> !r.isImmortal()).count();
    if (!generational) {
      t.works(EMPTY_FREE_THREADED + KEPT_FREE_THREADED * n);
    } else if (full) {
      t.works(EMPTY_GENERATIONAL + KEPT_GENERATIONAL * n + FAR * Math.max(0, n - NEAR));
    } else {
      t.works(YOUNG * n);
    }
  }

  /** {@code t} ends so many that were unreachable. */
  static void ends(InterpThread t, int objects) {
    t.works(ENDED * objects);
  }
}
