package gilscope.core.event;

/**
 * Anything a thread can own or wait for (a "resource"), by allocation serial. Immutable.
 *
 * @param value 0 … 2<sup>24</sup>−2, or −1 for {@link #NONE}
 */
public record LockId(int value) implements Comparable<LockId> {
  /** The largest id that the packed form can hold. */
  public static final int MAX = 0xFF_FFFE;

  /** No resource: what a running or sleeping thread waits for. */
  public static final LockId NONE = new LockId(-1);

  public LockId {
    if (value < -1 || value > MAX) {
      throw new IllegalArgumentException("resource id out of range: " + value);
    }
  }

  /** True unless this is {@link #NONE}. */
  public boolean isPresent() {
    return value >= 0;
  }

  @Override
  public int compareTo(LockId other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value < 0 ? "nothing" : "R" + value;
  }
}
