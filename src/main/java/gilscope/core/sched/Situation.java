package gilscope.core.sched;

import java.util.Arrays;

/**
 * What the oracle sees when it is asked. Mutable, owned by the machine and reused for each request.
 *
 * <p>The machine fills it with {@link #begin} and then one {@link #add} for each thread that can
 * execute a step now, by ascending id.
 */
public final class Situation {
  /** {@link #current} before anybody ran. */
  public static final int NOBODY = -1;

  private int[] threads = new int[16];
  private long[] readyAt = new long[16];
  private int count;
  private long step;
  private int current = NOBODY;
  private boolean yielded;

  /**
   * Starts a new description.
   *
   * @param step global number of steps executed so far in this execution
   * @param current the thread that had the last turn, or {@link #NOBODY}
   * @param yielded it gave its turn up of its own will ({@code sleep(0)}, a spin loop)
   */
  public void begin(long step, int current, boolean yielded) {
    this.step = step;
    this.current = current;
    this.yielded = yielded;
    this.count = 0;
  }

  /** Adds a runnable thread; {@code readyAt} is the virtual time (ns) at which it would execute. */
  public void add(int thread, long readyAt) {
    if (count > 0 && threads[count - 1] >= thread) {
      throw new IllegalArgumentException("threads must be added by ascending id");
    }
    if (count == threads.length) {
      threads = Arrays.copyOf(threads, count * 2);
      this.readyAt = Arrays.copyOf(this.readyAt, count * 2);
    }
    threads[count] = thread;
    this.readyAt[count++] = readyAt;
  }

  /** How many threads are runnable. */
  public int count() {
    return count;
  }

  /** The {@code i}-th runnable thread, by ascending id. */
  public int thread(int i) {
    return threads[i];
  }

  /** The virtual time at which the {@code i}-th runnable thread would execute its next step. */
  public long readyAt(int i) {
    return readyAt[i];
  }

  /** Steps executed so far in this execution. */
  public long step() {
    return step;
  }

  /** The thread that had the last turn, runnable or not, or {@link #NOBODY}. */
  public int current() {
    return current;
  }

  /** True if {@link #current} gave its turn up of its own will. */
  public boolean yielded() {
    return yielded;
  }

  /** The index of a thread among the runnable ones, or a negative number. */
  public int indexOf(int thread) {
    return Arrays.binarySearch(threads, 0, count, thread);
  }

  /** The index of the first runnable thread whose id is above {@code thread}, wrapping to 0. */
  public int indexAfter(int thread) {
    int found = indexOf(thread);
    int next = found >= 0 ? found + 1 : -found - 1;
    return next < count ? next : 0;
  }

  /** For messages: {@code T0, T3}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "T" : ", T").append(threads[i]);
    }
    return text.toString();
  }
}
