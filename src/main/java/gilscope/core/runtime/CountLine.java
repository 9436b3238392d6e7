package gilscope.core.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The cache line in which an object's count lies, in virtual time: what it costs threads of the
 * free-threaded build to change the count of one object, or to read beside it, while others do.
 * Belongs to the object; carrier thread only.
 *
 * <p>Threads take turns of many instructions, so their clocks are up to {@link #SKEW} apart when
 * they come here one after the other, and who was here last says little: what counts is how often
 * each of them comes. Where both hold a lock the order is the real one ({@link Machine#inOrder}).
 */
final class CountLine {
  /**
   * What it takes to get a cache line that another core has changed, ns. Two cores that hand one
   * line back and forth took 38 to 70 for each way on some occasions of one day and 180 to 290 on
   * others, for they are a guest's, and its host puts them next to each other or not: what threads
   * without a GIL share is worth twice as much in the one case as in the other. A third machine
   * took 44 to 52 while everything else took it 1.7 times as long as here, which makes that 28.
   * Here what lies between.
   */
  static final long MISS = 60;

  /**
   * Who has a line keeps it for several of its own uses if they follow one another quickly: after
   * so many ns without one half of them find it gone. Two threads that load one object all the time
   * (every 14 ns) lose 13 to 19 ns each time, those that come every 80 ns some 60 to 150.
   */
  private static final long KEEPS = 90;

  /**
   * What it takes to get a line that this thread used so long ago that the two do not follow each
   * other on their ways, ns: it waits in a cache, and nobody contends for it. Two threads that go
   * down one tree of 4,000 objects take 33 ns longer for each than one.
   */
  private static final long SELDOM = 25;

  /** Who uses a line within this time of another finds it in that one's cache, ns. */
  private static final long WINDOW = 10_000;

  /** From one use to the next in one call of native code, whose time is counted at its end, ns. */
  private static final long LEAST_GAP = 5;

  /** A turn's length, and what a clock may be ahead by, ns. */
  private static final long SKEW = 2_000;

  /** One of the two threads that were here last. */
  private static final class User {
    @Nullable RtThread thread;

    /** When it changed the count last. */
    long counted;

    /** When it used the line last, be it to read. */
    long touched;

    /** How long it had waited for lines of any object by then, ns. */
    long waited;

    /** ns from one change to the next, smoothed; 0: not known. */
    long gap;

    /** It held a lock. */
    boolean ordered;

    void begin(RtThread t) {
      thread = t;
      gap = 0;
      counted = Long.MIN_VALUE / 2;
    }

    void counts(RtThread t, long before, long after) {
      if (counted > 0) {
        long passed = Math.max(1, before - counted);
        gap = gap == 0 ? passed : (7 * gap + passed) / 8;
      }
      counted = after;
      ordered = t.isInOrder(after);
    }

    /**
     * What it has done since it used the line last, ns; to wait for others is not to use it less.
     */
    long worked(RtThread t, long now) {
      return now - touched - (t.waitedForLines - waited);
    }

    /** It comes here in these moments. */
    boolean isAbout(long now) {
      long pause = gap == 0 ? WINDOW : Math.clamp(2 * gap, SKEW, WINDOW);
      return Math.abs(now - counted) <= pause;
    }
  }

  /** What it takes to get it, ns. */
  private final long miss;

  /** After so many ns without it half of the times it is gone. */
  private final long keeps;

  private User latest = new User();
  private User other = new User();

  /** A line by itself. */
  CountLine() {
    this(MISS, KEEPS);
  }

  /**
   * One of many that are used in turn.
   *
   * @param miss what it takes to get it, ns
   * @param keeps after so many ns without it half of the times it is gone
   */
  CountLine(long miss, long keeps) {
    this.miss = miss;
    this.keeps = keeps;
  }

  /**
   * {@code t} uses the line.
   *
   * @param now as {@code t} sees it
   * @param counts and changes it
   * @return what it costs {@code t}, ns
   */
  long touch(RtThread t, long now, boolean counts) {
    return touch(t, now, counts, 1);
  }

  /**
   * As the other, for one of so many like it that these threads use in turn: each the more seldom.
   */
  long touch(RtThread t, long now, boolean counts, int lines) {
    boolean mine = latest.thread == t;
    User rival = mine ? other : latest;
    long cost = rival.thread == null ? 0 : cost(t, now, mine, rival, counts, lines);
    t.waitedForLines += cost;
    if (!counts) {
      looked(t, now + cost, mine ? latest : other);
      return cost;
    }
    if (!mine) {
      User before = latest;
      latest = other;
      other = before;
      if (latest.thread != t) {
        latest.begin(t);
      }
    }
    latest.counts(t, now, now + cost);
    looked(t, now + cost, latest);
    return cost;
  }

  private static void looked(RtThread t, long now, User own) {
    if (own.thread != t) {
      own.begin(t);
    }
    own.touched = now;
    own.waited = t.waitedForLines;
  }

  private long cost(RtThread t, long now, boolean mine, User rival, boolean counts, int lines) {
    if (t.isInOrder(now) && rival.ordered) {
      return mine ? 0 : miss;
    }
    if (!rival.isAbout(now)) {
      return 0;
    }
    User own = mine ? latest : other;
    if (own.thread != t || now - own.touched > SKEW) {
      return SELDOM;
    }
    boolean again = mine || !counts;
    long worked = Math.max(LEAST_GAP, own.worked(t, now));
    long gap = (again ? worked : KEEPS) * lines;
    long cost = miss * gap / (gap + keeps);
    long every = mine ? latest.gap : worked;
    return again && every > 0 && rival.gap > 2 * every ? cost * every / rival.gap : cost;
  }
}
