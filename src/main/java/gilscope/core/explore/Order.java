package gilscope.core.explore;

import gilscope.core.sched.Steps;
import gilscope.core.sched.Touch;
import java.util.Arrays;

/**
 * The partial order of one execution: which steps had to come before which, because they are of the
 * same thread, touch the same place in conflicting ways, or an edge says so. Reused for the next
 * execution.
 *
 * <p>Clocks hold, for each thread, how many of its steps come before or are the step in question.
 * Two executions with the same {@link #hash} are the same Mazurkiewicz trace, as far as threads
 * meet: a step that no other thread's conflicts with does not count, for whether it is one depends
 * on who else is still alive.
 */
final class Order {
  /**
   * Told of each pair of steps whose order could have been the other one, {@code i < j}, with what
   * comes before {@code j} whatever the order of the two: see {@link #before(int, int[])}. The
   * number of steps stands for the acquire of a thread that still waited at the end.
   */
  @FunctionalInterface
  interface Races {
    void reversible(int i, int j, int[] clock);
  }

  private Steps steps = new Steps();
  private int n;
  private int width;
  private int[] clocks = new int[0];
  private int[] sequence = new int[0];
  private boolean[] meets = new boolean[0];
  private int[] meetings = new int[0];
  private int[] current = new int[0];
  private int[] stepOfThread = new int[0];
  private int[] previousTouch = new int[0];
  private int[] lastTouch = new int[64];
  private int[] stepOfTouch = new int[0];
  private int[] candidates = new int[16];
  private int[] scratch = new int[0];
  private int[] withoutReleases = new int[0];
  private int[] partners = new int[8];
  private int found;
  private int waiter = -1;
  private int heldBefore = -1;

  /**
   * Computes the order.
   *
   * @param s valid until the next call
   * @param halted the last step ended everything: it stands in an order to every other
   * @param from races are told of steps from here on
   * @param races told in order of {@code j}
   */
  void compute(Steps s, boolean halted, int from, Races races) {
    steps = s;
    n = s.count();
    width = Math.max(1, s.threads());
    if (clocks.length < n * width) {
      clocks = new int[n * width * 2];
    }
    if (sequence.length < n) {
      sequence = new int[n * 2];
      meets = new boolean[n * 2];
    }
    Arrays.fill(meets, 0, n, false);
    if (current.length < width * width) {
      current = new int[width * width * 2];
      stepOfThread = new int[width * 2];
      scratch = new int[width * 2];
      withoutReleases = new int[width * 2];
    }
    Arrays.fill(current, 0, width * width, 0);
    Arrays.fill(stepOfThread, 0, width, 0);
    if (previousTouch.length < s.touches()) {
      previousTouch = new int[s.touches() * 2];
      stepOfTouch = new int[s.touches() * 2];
    }
    for (int i = 0; i < s.touches(); i++) {
      int o = s.object(i);
      if (o >= lastTouch.length) {
        lastTouch = Arrays.copyOf(lastTouch, o * 2);
      }
      lastTouch[o] = -1;
    }
    int edge = 0;
    for (int j = 0; j < n; j++) {
      while (edge < s.edges() && s.edgeStep(edge) <= j) {
        applyEdge(edge++);
      }
      step(j, halted && j == n - 1, j >= from ? races : null);
    }
    for (int w = 0; w < s.waiting(); w++) {
      waits(s.waiter(w), s.waitsFor(w), races);
    }
  }

  /** A thread that waits at the end would have come in at its last acquire, had it been earlier. */
  private void waits(int p, int lock, Races races) {
    if (lock >= lastTouch.length) {
      return;
    }
    for (int y = lastTouch[lock]; y >= 0; y = previousTouch[y]) {
      int kind = steps.touch(y);
      if (kind == Touch.ACQUIRE.ordinal() || kind == Touch.TRY.ordinal()) {
        int i = stepOfTouch[y];
        System.arraycopy(current, p * width, scratch, 0, width);
        waiter = p;
        if (steps.thread(i) != p && scratch[steps.thread(i)] < sequence[i]) {
          races.reversible(i, n, scratch);
        }
        return;
      }
    }
  }

  private void applyEdge(int e) {
    int to = steps.edgeTo(e) * width;
    int source = steps.edgeFrom(e);
    if (source >= 0) {
      join(current, to, current, source * width);
      return;
    }
    for (int t = 0; t < width; t++) {
      join(current, to, current, t * width);
    }
  }

  private void join(int[] into, int at, int[] other, int from) {
    for (int t = 0; t < width; t++) {
      into[at + t] = Math.max(into[at + t], other[from + t]);
    }
  }

  private void step(int j, boolean last, @org.jspecify.annotations.Nullable Races races) {
    int p = steps.thread(j);
    int first = steps.firstTouch(j);
    int end = steps.firstTouch(j + 1);
    System.arraycopy(current, p * width, scratch, 0, width);
    found = 0;
    heldBefore = -1;
    for (int x = first; x < end; x++) {
      touches(j, x, p, x == first, races != null);
      stepOfTouch[x] = j;
    }
    for (int x = first; x < end; x++) {
      previousTouch[x] = lastTouch[steps.object(x)];
      lastTouch[steps.object(x)] = x;
    }
    if (last) {
      halts(j, p, races != null);
    }
    sequence[j] = ++stepOfThread[p];
    scratch[p] = sequence[j];
    System.arraycopy(scratch, 0, clocks, j * width, width);
    System.arraycopy(scratch, 0, current, p * width, width);
    if (races != null) {
      for (int x = 0; x < found; x++) {
        races.reversible(partners[x], j, scratch);
      }
      if (heldBefore >= 0) {
        races.reversible(heldBefore, j, withoutReleases);
      }
    }
  }

  private void found(int i) {
    if (found == partners.length) {
      partners = Arrays.copyOf(partners, found * 2);
    }
    partners[found++] = i;
  }

  /** Later touches of the place first: what they come after is then known to be no race. */
  private void touches(int j, int x, int p, boolean begins, boolean tell) {
    boolean waited = begins && steps.touch(x) == Touch.ACQUIRE.ordinal();
    boolean skipping = false;
    boolean met = false;
    if (waited) {
      System.arraycopy(scratch, 0, withoutReleases, 0, width);
    }
    for (int y = lastTouch[steps.object(x)]; y >= 0; y = previousTouch[y]) {
      int i = stepOfTouch[y];
      int q = steps.thread(i);
      boolean conflict =
          q != p && Touch.conflict(steps.touch(y), steps.key(y), steps.touch(x), steps.key(x));
      if (conflict) {
        meets[i] = true;
        meets[j] = true;
      }
      if (waited && !met) {
        int kind = steps.touch(y);
        if (kind == Touch.RELEASE.ordinal()) {
          skipping = true;
          joinStep(scratch, i);
          continue;
        }
        if (skipping && kind != Touch.ACQUIRE.ordinal() && kind != Touch.TRY.ordinal()) {
          continue;
        }
        if (skipping) {
          met = true;
          if (q != p && withoutReleases[q] < sequence[i] && tell) {
            heldBefore = i;
          }
          continue;
        }
      }
      if (scratch[q] >= sequence[i]) {
        continue;
      }
      if (conflict) {
        if (tell) {
          found(i);
        }
        joinStep(scratch, i);
      }
    }
  }

  private void joinStep(int[] into, int i) {
    join(into, 0, clocks, i * width);
  }

  private void halts(int j, int p, boolean tell) {
    for (int i = j - 1; i >= 0; i--) {
      int q = steps.thread(i);
      if (q != p && scratch[q] < sequence[i]) {
        if (tell) {
          found(i);
        }
        meets[i] = true;
        meets[j] = true;
        joinStep(scratch, i);
      }
    }
  }

  /** The thread that still waited, while {@link Races} are told of it. */
  int waiter() {
    return waiter;
  }

  /** True if a step is among those that a clock covers. */
  boolean before(int i, int[] clock) {
    return clock[steps.thread(i)] >= sequence[i];
  }

  /** True if step {@code i} had to come before {@code j}, or is the same. */
  boolean before(int i, int j) {
    return clocks[j * width + steps.thread(i)] >= sequence[i];
  }

  /** Which of its thread's steps it is, from 1. */
  int sequence(int step) {
    return sequence[step];
  }

  /**
   * The number of the trace: equal for executions that differ only in the order of independent
   * steps, and in steps that conflict with none.
   */
  long hash() {
    countMeetings();
    long sum = 0;
    for (int j = 0; j < n; j++) {
      if (!meets[j]) {
        continue;
      }
      long h = steps.thread(j) * 0x9E3779B97F4A7C15L + meetings(steps.thread(j), sequence[j]);
      for (int t = 0; t < width; t++) {
        int before = meetings(t, clocks[j * width + t]);
        if (before != 0) {
          h = mix(h ^ (before + (long) t * 0x5851F42D4C957F2DL));
        }
      }
      sum += mix(h);
    }
    return mix(sum);
  }

  /** For each thread, how many of its first steps meet another's: one row of n + 1 numbers. */
  private void countMeetings() {
    int row = n + 1;
    if (meetings.length < row * width) {
      meetings = new int[row * width * 2];
    }
    Arrays.fill(stepOfThread, 0, width, 0);
    for (int t = 0; t < width; t++) {
      meetings[t * row] = 0;
    }
    for (int j = 0; j < n; j++) {
      int t = steps.thread(j);
      int at = t * row + ++stepOfThread[t];
      meetings[at] = meetings[at - 1] + (meets[j] ? 1 : 0);
    }
  }

  private int meetings(int thread, int first) {
    return meetings[thread * (n + 1) + first];
  }

  private static long mix(long z) {
    long x = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    x = (x ^ x >>> 27) * 0x94D049BB133111EBL;
    return x ^ x >>> 31;
  }

  /** Scratch space of the caller. */
  int[] candidates(int size) {
    if (candidates.length < size) {
      candidates = new int[size * 2];
    }
    return candidates;
  }
}
