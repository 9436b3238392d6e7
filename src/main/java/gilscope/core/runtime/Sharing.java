package gilscope.core.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What it costs in virtual time that several threads lock one object (PEP 703's per-object mutex):
 * its cache line travels, and only one can have it at a time. Belongs to the object; carrier thread
 * only.
 *
 * <p>Threads take turns of many instructions, so their clocks are some hundred ns apart when they
 * come here one after the other. Therefore not the moments are compared but the amounts: within any
 * {@link #WINDOW} there is no room for more than fits into it.
 */
final class Sharing {
  /**
   * A cache line's way between cores: two threads of 3.14.4t that append to one list all the time
   * take 1.4 to 2 times as long as one that appends as much, on the machine of {@link Costs}.
   */
  private static final long TRANSFER = 32;

  /** Threads that lock an object within this time of each other find it in another's cache, ns. */
  private static final long WINDOW = 10_000;

  /** The run whose threads these are. */
  final Object run;

  /** What the container's elements lay in when a thread last left it. */
  @Nullable Object storage;

  private @Nullable RtThread last;
  private long lastUse;

  /** When another thread than {@link #last} used it. */
  private long otherUse = Long.MIN_VALUE / 2;

  /** Up to here its time is taken. */
  private long taken;

  Sharing(Object run) {
    this.run = run;
  }

  /**
   * @param now as {@code t} sees it
   * @return what it costs {@code t}, ns
   */
  long use(RtThread t, long now) {
    if (last != t) {
      if (last != null) {
        otherUse = lastUse;
      }
      last = t;
    }
    lastUse = now;
    if (Math.abs(now - otherUse) > WINDOW) {
      return 0;
    }
    taken = Math.max(taken, now - WINDOW) + TRANSFER;
    return Math.max(TRANSFER, taken - now);
  }
}
