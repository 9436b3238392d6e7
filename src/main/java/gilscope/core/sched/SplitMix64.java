package gilscope.core.sched;

/**
 * A small deterministic random number generator (Steele, Lea, Flood 2014): the same seed gives the
 * same numbers on every machine and in every version. One owner at a time.
 */
public final class SplitMix64 {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  public SplitMix64(long seed) {
    this.state = seed;
  }

  /** A generator that continues exactly where this one stands. */
  public SplitMix64 copy() {
    return new SplitMix64(state);
  }

  /** The next 64 bits. */
  public long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** A number in 0 … bound−1, every one equally likely; {@code bound} at least 1. */
  public long below(long bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("bound " + bound);
    }
    // Lemire's method: multiply, and reject the few values that would favour small results.
    long x = next();
    long low = x * bound;
    if (Long.compareUnsigned(low, bound) < 0) {
      long threshold = Long.remainderUnsigned(-bound, bound);
      while (Long.compareUnsigned(low, threshold) < 0) {
        x = next();
        low = x * bound;
      }
    }
    return Math.unsignedMultiplyHigh(x, bound);
  }

  /**
   * The seed of an independent stream: stream 0, 1, … of the same seed do not overlap in practice.
   */
  public static long derive(long seed, long stream) {
    return mix(seed + GOLDEN * (2 * stream + 1) ^ 0x5851F42D4C957F2DL);
  }

  private static long mix(long z) {
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
