package gilscope.core.sched;

import java.util.Arrays;

/**
 * What a {@link Guide} sees before each visible step: the threads that could take it, by ascending
 * id, each with the touch that its step begins with. Mutable, owned by the machine, reused.
 */
public final class Fork {
  /** Nobody has taken a step yet. */
  public static final int NOBODY = -1;

  private int count;
  private int[] thread = new int[16];
  private int[] object = new int[16];
  private byte[] touch = new byte[16];
  private long[] key = new long[16];
  private long[] due = new long[16];
  private int last = NOBODY;
  private int lastIndex = -1;
  private int waiting;
  private boolean[] ending = new boolean[16];
  private boolean yielded;
  private long awaiting;
  private final Steps steps;

  /**
   * @param steps the execution so far
   */
  public Fork(Steps steps) {
    this.steps = steps;
  }

  /**
   * Starts a new description.
   *
   * @param lastThread who took the last step, or {@link #NOBODY}
   * @param lastYielded it then gave its turn up of its own will
   */
  public void begin(int lastThread, boolean lastYielded) {
    count = 0;
    last = lastThread;
    lastIndex = -1;
    waiting = 0;
    yielded = lastYielded;
    awaiting = 0;
  }

  /** A thread waits in a loop, until another one changes what it looks at. */
  public void awaits(int t) {
    if (t < Long.SIZE) {
      awaiting |= 1L << t;
    }
  }

  /** The threads below 64 that wait in a loop, one bit each. */
  public long awaiting() {
    return awaiting;
  }

  /**
   * Adds a thread that can take a step, and the touch that begins it.
   *
   * @param d until when it has slept: virtual time without work, in ns
   */
  public void add(int t, int o, Touch kind, long k, long d) {
    if (count == thread.length) {
      thread = Arrays.copyOf(thread, count * 2);
      object = Arrays.copyOf(object, count * 2);
      touch = Arrays.copyOf(touch, count * 2);
      key = Arrays.copyOf(key, count * 2);
      due = Arrays.copyOf(due, count * 2);
      ending = Arrays.copyOf(ending, count * 2);
    }
    if (t == last) {
      lastIndex = count;
    }
    ending[count] = false;
    thread[count] = t;
    object[count] = o;
    touch[count] = (byte) kind.ordinal();
    due[count] = d;
    key[count++] = k;
  }

  /**
   * Adds a thread that waits for a lock, whose time limit could be over now, although others can go
   * on.
   *
   * @param d until when it has slept and waited, if so: virtual time without work, in ns
   */
  public void addEnding(int t, int o, long k, long d) {
    int lastBefore = lastIndex;
    add(t, o, Touch.REFUSED, k, d);
    lastIndex = lastBefore; // it does not want to go on
    ending[count - 1] = true;
    waiting++;
  }

  /** True if the {@code i}-th only goes on by ending its wait before its time. */
  public boolean ends(int i) {
    return ending[i];
  }

  /** True if there is a thread that can go on without ending its wait before its time. */
  public boolean canGoOn() {
    return count > waiting;
  }

  /** How many threads can take the step. */
  public int count() {
    return count;
  }

  /** The {@code i}-th of them. */
  public int thread(int i) {
    return thread[i];
  }

  /** The index of a thread among them; negative if it is not. */
  public int indexOf(int t) {
    return Arrays.binarySearch(thread, 0, count, t);
  }

  /** The object that the {@code i}-th would touch first. */
  public int object(int i) {
    return object[i];
  }

  /** The code of the touch that the {@code i}-th would begin with. */
  public int touch(int i) {
    return touch[i];
  }

  /** Its key. */
  public long key(int i) {
    return key[i];
  }

  /** Until when the {@code i}-th has slept: virtual time without work, in ns. */
  public long due(int i) {
    return due[i];
  }

  /** True if the first touches of two of them conflict. */
  public boolean race(int i, int j) {
    return object[i] == object[j] && Touch.conflict(touch[i], key[i], touch[j], key[j]);
  }

  /** Who took the last step, or {@link #NOBODY}. */
  public int last() {
    return last;
  }

  /** The index of {@link #last} among those that can go on; −1 if it cannot. */
  public int lastIndex() {
    return lastIndex;
  }

  /** True if choosing the {@code i}-th takes the turn from a thread that wanted to go on. */
  public boolean preempts(int i) {
    return lastIndex >= 0 && i != lastIndex && !yielded;
  }

  /** True if {@link #last} gave its turn up of its own will. */
  public boolean yielded() {
    return yielded;
  }

  /** The steps taken so far. */
  public Steps steps() {
    return steps;
  }
}
