package gilscope.core.runtime;

import gilscope.lang.objects.SharedUse;
import gilscope.lang.objects.Work;
import org.jspecify.annotations.Nullable;

/**
 * What it costs in virtual time that several threads use one object without a GIL, beside waiting
 * for its mutex ({@link SharedMutex}): its cache lines and those of what it holds travel. Belongs
 * to the object; carrier thread only.
 *
 * <p>Threads take turns of many instructions, so their clocks are some hundred ns apart when they
 * come here one after the other. Therefore not the moments are compared but how often each comes.
 * Where they hold a lock, or have just come to a mutex, the order is the real one ({@link
 * Machine#inOrder}), and what one of them has fetched stays with it until the other comes.
 */
final class Sharing {
  /**
   * Threads that use the elements of a container within this time of each other, ns, find them in
   * another's cache: a pass over some ten thousand.
   */
  private static final long PASS = 1_000_000;

  /** What it costs to count what another thread owns, ns. */
  private static final long ATOMIC = 5;

  /** So many elements are found as quickly as one if they are used one after the other. */
  private static final int LINES_AHEAD = 8;

  /** What it takes to get one of few, while the one before is still worked on, ns. */
  private static final long LINE_OF_FEW = 50;

  /** What it takes to get one of them, ns. */
  private static final long LINE_OF_MANY = 60;

  /** Who comes again after this time, ns, comes seldom: more than what clocks are apart. */
  private static final long SELDOM = 10_000;

  /** So long what a core has used stays in its caches, ns. */
  private static final long CACHED = 2_000_000;

  /** See {@link CountLine}: few are kept for that long, ns. */
  private static final long FEW_KEPT = 600;

  /**
   * What it costs to give up a value that another thread has stored, ns: its cache line comes, and
   * it goes to that thread's queue. Two threads that store in the 64 places of one list or dict
   * take 1.2 to 2.2 times as long for each as one.
   */
  private static final long REPLACED = 110;

  /** The run whose threads these are. */
  final Object run;

  /** Null if that is not known. */
  final @Nullable Owner maker;

  final SharedMutex mutex = new SharedMutex();

  /** What the container's elements lay in when a thread last left it. */
  @Nullable Object storage;

  private @Nullable RtThread last;
  private long lastUse;

  /** When another thread than {@link #last} used it. */
  private long otherUse = Long.MIN_VALUE / 2;

  private final CountLine line = new CountLine();

  /** Of the elements, as if they were one. */
  private final CountLine elements = new CountLine(LINE_OF_MANY, FEW_KEPT);

  private final Storers storers = new Storers();

  /** Whoever used it last came in the order of virtual time, as the thread before it did. */
  private boolean ordered;

  /** It did at its last use. */
  private boolean lastInOrder;

  /** {@link #last} had not been here for long, and another thread had. */
  private boolean seldom;

  /** How often {@link #last} has used elements since it is that. */
  private int uses;

  Sharing(Object run, @Nullable Owner maker) {
    this.run = run;
    this.maker = maker;
  }

  /**
   * {@code t} uses the object.
   *
   * @param now as {@code t} sees it
   * @param n how often
   * @param size elements of the container
   * @return what it costs {@code t}, ns
   */
  long use(RtThread t, long now, SharedUse use, int n, int size) {
    switch (use) {
      case LOAD, READ -> {
        return line.touch(t, now, use == SharedUse.LOAD);
      }
      case STORE -> {
        line.touch(t, now, true);
        return 0; // who has the mutex has that line
      }
      case STEP -> {
        return Math.max(element(t, now, size), firstPass(size));
      }
      case ELEMENT, ATTRIBUTE -> {
        return element(t, now, size);
      }
      default -> {}
    }
    long extra = n * tenths(use, n) / 10;
    meet(t, now);
    boolean alone = Math.abs(now - otherUse) > PASS;
    if (use == SharedUse.SORT) {
      // it goes on so long
      lastUse = now + Work.sorting(n) + (alone ? 0 : extra);
      alone &= now > otherUse;
    }
    return alone ? 0 : extra;
  }

  /**
   * One more of the elements. Two threads that read floats of one list by its index lose 24 to 48
   * ns each time if there are few and they do nothing else, and 150 to 190, all of a cache line's
   * way, if there are a thousand or if 150 ns lie between.
   */
  private long element(RtThread t, long now, int size) {
    long cost = elements.touch(t, now, true, Math.max(1, size / LINES_AHEAD));
    meet(t, now);
    if (!ordered) {
      return cost;
    }
    // half of those that have not come were its own before
    return hasCome(size) ? ATOMIC : CountLine.MISS / 4;
  }

  /**
   * {@code t}, which has locked the container, puts another value in the place of one.
   *
   * @param places so many has the container
   * @return what it costs {@code t}, ns
   */
  long replace(RtThread t, long place, int places) {
    return storers.replaces(t, place, places) ? REPLACED : 0;
  }

  /**
   * Steps over the few elements of a container that this thread comes to again after long, and
   * another has come to meanwhile: each lies in that one's cache, and none is fetched ahead. Two
   * threads that search one graph of 2,000 nodes, whose lists have five, take 80 ns longer for
   * each.
   */
  private long firstPass(int size) {
    return seldom && size <= LINES_AHEAD && uses <= size ? LINE_OF_FEW : 0;
  }

  /** {@link #last} has fetched and replaced each of so many elements. */
  private boolean hasCome(int size) {
    return uses > 2 * size;
  }

  private void meet(RtThread t, long now) {
    boolean inOrder = t.isInOrder(now);
    if (last != t) {
      seldom = last != null && now - otherUse > SELDOM && Math.abs(now - lastUse) < CACHED;
      if (last != null) {
        otherUse = lastUse;
      }
      ordered = inOrder && lastInOrder;
      uses = 0;
      last = t;
    }
    ordered &= inOrder;
    lastInOrder = inOrder;
    uses++;
    lastUse = now;
  }

  /**
   * Tenths of a ns that a use takes longer while another thread does the same, measured on 3.14.4t,
   * two threads in a loop of nothing else against one: an attribute's value, a match 1,510 to
   * 1,650, a copied element 27 to 82, one that {@code sum}, {@code max} or {@code set} takes 280 to
   * 2,900, a sorted one 120 to 400 where there are up to 1,000 and 1,100 to 1,800 where there are
   * more (on another machine 150 to 400), a format 100 to 1,150, a hash state made 600 to 4,700, a
   * function made 1,590 in a loop of nothing else and little in others.
   */
  private static long tenths(SharedUse use, int n) {
    return switch (use) {
      case MATCH -> 1_550;
      case COPY -> 60;
      case PASS -> 600;
      case SORT -> n < 2_000 ? 250 : 800;
      case FORMAT -> 500;
      case FUNCTION -> 600;
      case ALGORITHM -> 900;
      case LOAD, READ, STORE, ELEMENT, STEP, ATTRIBUTE ->
          throw new IllegalArgumentException("depends on the last use");
    };
  }
}
