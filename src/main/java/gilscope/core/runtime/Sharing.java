package gilscope.core.runtime;

import gilscope.lang.objects.SharedUse;
import gilscope.lang.objects.Work;
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
  static final long TRANSFER = 45;

  /** Threads that lock an object within this time of each other find it in another's cache, ns. */
  static final long WINDOW = 10_000;

  /**
   * Threads that use the elements of a container within this time of each other, ns, find them in
   * another's cache: a pass over some ten thousand.
   */
  private static final long PASS = 1_000_000;

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

  /** Where a value was replaced last. */
  private long lastPlace;

  Sharing(Object run) {
    this.run = run;
  }

  /**
   * @param now as {@code t} sees it
   * @return what it costs {@code t}, ns
   */
  long use(RtThread t, long now) {
    meet(t, now);
    if (Math.abs(now - otherUse) > WINDOW) {
      return 0;
    }
    taken = Math.max(taken, now - WINDOW) + TRANSFER;
    return Math.max(TRANSFER, taken - now);
  }

  /**
   * As the other, without the lock.
   *
   * @param n how often
   */
  long use(RtThread t, long now, SharedUse use, int n) {
    long extra = n * tenths(use) / 10;
    meet(t, now);
    boolean alone = Math.abs(now - otherUse) > PASS;
    if (use == SharedUse.SORT) {
      lastUse = now + n * Work.COMPARISON + (alone ? 0 : extra); // it goes on so long
      alone &= now > otherUse;
    }
    return alone ? 0 : extra;
  }

  /**
   * As the other, for a value replaced. Threads that use one place in turn find their own values
   * there most of the time, for the cache line stays for several operations; in changing places
   * every second value is the other's.
   */
  long replace(RtThread t, long now, long place) {
    boolean same = place == lastPlace;
    lastPlace = place;
    return same ? 0 : use(t, now, SharedUse.REPLACE, 1);
  }

  private void meet(RtThread t, long now) {
    if (last != t) {
      if (last != null) {
        otherUse = lastUse;
      }
      last = t;
    }
    lastUse = now;
  }

  /**
   * Tenths of a ns that a use takes longer while another thread does the same. Measured on 3.14.4t:
   * {@code l[i]} 61 ns and 20 to 140 for the element, a step of an iteration over strings 6 to 110,
   * {@code d[k]} 46 to 123, a match 129 to 500, a copied element 8, a sorted one of 20,000 150 and
   * of 100,000 340, {@code d[k] = v} of 500 floats and ints 410 to 530 of which 92 are the lock,
   * {@code o.x} 11 to 86. Where a range is given the same program falls on either end of it from
   * one process to the next: two cores of a guest are near each other or not.
   */
  private static long tenths(SharedUse use) {
    return switch (use) {
      case ATTRIBUTE -> 180;
      case LOOK -> 430;
      case ELEMENT -> 510;
      case STEP -> 580;
      case LOOKUP -> 520;
      case MATCH -> 1_500;
      case COPY -> 50;
      case SORT -> 150;
      case REPLACE -> 1_900;
    };
  }
}
