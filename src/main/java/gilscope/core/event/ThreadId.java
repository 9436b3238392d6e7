package gilscope.core.event;

/**
 * An interpreter thread, by allocation serial: 0 is the main thread. Immutable.
 *
 * @param value 0 … 2<sup>24</sup>−2, or −1 for {@link #NONE}
 */
public record ThreadId(int value) implements Comparable<ThreadId> {
  /** The largest id that the packed form can hold. */
  public static final int MAX = 0xFF_FFFE;

  /** No thread: a free lock's owner, the requester of a voluntary release. */
  public static final ThreadId NONE = new ThreadId(-1);

  /** The thread that runs the program's {@code __main__}. */
  public static final ThreadId MAIN = new ThreadId(0);

  public ThreadId {
    if (value < -1 || value > MAX) {
      throw new IllegalArgumentException("thread id out of range: " + value);
    }
  }

  /** True unless this is {@link #NONE}. */
  public boolean isPresent() {
    return value >= 0;
  }

  @Override
  public int compareTo(ThreadId other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value < 0 ? "no thread" : "T" + value;
  }
}
