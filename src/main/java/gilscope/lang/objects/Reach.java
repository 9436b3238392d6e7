package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/**
 * Where in large containers a thread was last: what lies elsewhere in one has left the nearest
 * caches since, and is not fetched ahead. Belongs to a thread; it is used where time is virtual.
 *
 * <p><b>Source.</b> CPython 3.14.4, two-core x86-64 guest (AMD EPYC, 1 December 2026): {@code d[k]}
 * of ints takes as long for each size of {@code d} if the keys come in order; in any order it takes
 * longer, by the number of keys: 4,000 10 ns, 8,000 20, 16,000 35, 64,000 70 to 220, 256,000 400 to
 * 490. {@code k in s} of a set a third of that. Counted is a third to a half of it, in the units of
 * {@code lang.interp.InstructionTimes}: other machines are nearer to their memory, and many
 * programs come back to the same few keys.
 */
final class Reach {
  /** Fewer elements lie in the nearest caches whatever their order. */
  static final int MANY = 4_096;

  /** So many places at once come from memory, or are fetched ahead. */
  private static final int NEAR = 16;

  /** Containers used in turn that are remembered. */
  private static final int CONTAINERS = 4;

  /**
   * ps, by the binary logarithm of one and a half times as many elements, from {@link #MANY} on.
   */
  private static final int[] PS = {1_500, 3_000, 6_000, 16_000, 30_000, 55_000, 90_000, 130_000};

  private final @Nullable Object[] containers = new @Nullable Object[CONTAINERS];
  private final int[] places = new int[CONTAINERS];
  private int oldest;

  /**
   * The thread has come to a place of a container of {@code n} elements.
   *
   * @return what that takes beyond what it takes of few elements, ps
   */
  int to(Object container, int place, int n) {
    int at = 0;
    while (at < CONTAINERS && containers[at] != container) {
      at++;
    }
    if (at == CONTAINERS) {
      at = oldest;
      oldest = (oldest + 1) % CONTAINERS;
      containers[at] = container;
    } else if (Math.abs(place - places[at]) <= NEAR) {
      places[at] = place;
      return 0;
    }
    places[at] = place;
    int log = Integer.SIZE - 1 - Integer.numberOfLeadingZeros((n + n / 2) / MANY);
    return PS[Math.min(log, PS.length - 1)];
  }
}
