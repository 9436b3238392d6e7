package gilscope.core.runtime;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Who stored last in which place of a container that threads share: what stands there is that
 * thread's object, and another that replaces it gives it up as one that it does not own (B3 of the
 * fact sheet). Belongs to the container; carrier thread only.
 */
final class Storers {
  /** So many places are told apart. */
  private static final int MOST = 1_024;

  private @Nullable RtThread[] last = new @Nullable RtThread[16];

  /**
   * {@code t} stores there.
   *
   * @param place an index or a hash
   * @param places so many has the container
   * @return whether another thread did last
   */
  boolean replaces(RtThread t, long place, int places) {
    if (places > last.length && last.length < MOST) {
      last = Arrays.copyOf(last, Math.min(MOST, Integer.highestOneBit(2 * places - 1)));
    }
    int slot = Math.floorMod(place, last.length);
    RtThread before = last[slot];
    last[slot] = t;
    return before != null && before != t;
  }
}
