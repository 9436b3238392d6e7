package gilscope.core.sched;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The visible steps of one execution in the order in which they took place, each with what it
 * touched. Mutable, written by the machine, reused for the next execution; one thread at a time.
 *
 * <p>Objects are numbered in order of their first touch in the execution. What orders steps without
 * being one (the start of a thread, the end that a join waited for, a timeout) is an <em>edge</em>:
 * all steps of {@code from} so far come before the steps of {@code to} from here on.
 */
public final class Steps {
  /** An edge from every thread: what a timeout that fired because nobody else could go on is. */
  public static final int EVERYBODY = -1;

  /**
   * Objects with lower numbers are no memory: the output, the end of the program, the identities
   * that ended objects give back. Who touches them does not race.
   */
  public static final int FIRST_OBJECT = 3;

  private int count;
  private int[] thread = new int[64];
  private int[] firstTouch = new int[65];
  private int[] operations = new int[64];
  private int touches;
  private int[] object = new int[64];
  private byte[] touch = new byte[64];
  private long[] key = new long[64];
  private int[] at = new int[64];
  private int edges;
  private int[] edgeStep = new int[8];
  private int[] edgeFrom = new int[8];
  private int[] edgeTo = new int[8];
  private int threads;

  private int waiting;
  private int[] waiter = new int[8];
  private int[] waitsFor = new int[8];
  private int[] waitsAt = new int[8];

  private final BitSet ends = new BitSet();
  private int standing;
  private int[] stander = new int[8];
  private int[] standsAt = new int[8];

  /** At the end a thread stood before this one of its operations. */
  public void stillStands(int t, int operation) {
    if (standing == stander.length) {
      stander = Arrays.copyOf(stander, standing * 2);
      standsAt = Arrays.copyOf(standsAt, standing * 2);
    }
    stander[standing] = t;
    standsAt[standing++] = operation;
  }

  /** How many threads stood before a step when the execution was left. */
  public int standing() {
    return standing;
  }

  /** The {@code i}-th of them. */
  public int stander(int i) {
    return stander[i];
  }

  /** Before which of its operations it stood. */
  public int standsAt(int i) {
    return standsAt[i];
  }

  /** At the end a thread still waited for this lock, at this position. */
  public void stillWaits(int t, int lock, int position) {
    if (waiting == waiter.length) {
      waiter = Arrays.copyOf(waiter, waiting * 2);
      waitsFor = Arrays.copyOf(waitsFor, waiting * 2);
      waitsAt = Arrays.copyOf(waitsAt, waiting * 2);
    }
    waitsAt[waiting] = position;
    waiter[waiting] = t;
    waitsFor[waiting++] = lock;
    threads = Math.max(threads, t + 1);
  }

  /** How many threads waited for a lock when the execution was left. */
  public int waiting() {
    return waiting;
  }

  /** The {@code i}-th thread that waited. */
  public int waiter(int i) {
    return waiter[i];
  }

  /** Where it waited, as {@link #at}. */
  public int waitsAt(int i) {
    return waitsAt[i];
  }

  /** The lock that it waited for. */
  public int waitsFor(int i) {
    return waitsFor[i];
  }

  /** Forgets everything. */
  public void clear() {
    waiting = 0;
    standing = 0;
    count = 0;
    touches = 0;
    edges = 0;
    threads = 0;
    firstTouch[0] = 0;
  }

  /**
   * A step of this thread begins.
   *
   * @param operation the thread's accesses and lock operations up to here, visible or not
   */
  public void begin(int t, int operation) {
    if (count == thread.length) {
      thread = Arrays.copyOf(thread, count * 2);
      firstTouch = Arrays.copyOf(firstTouch, count * 2 + 1);
      operations = Arrays.copyOf(operations, count * 2);
    }
    operations[count] = operation;
    ends.clear(count);
    thread[count] = t;
    threads = Math.max(threads, t + 1);
    firstTouch[count++] = touches;
    firstTouch[count] = touches;
  }

  /** The step under way ended its thread's wait for a lock although others could go on. */
  public void ends() {
    ends.set(count - 1);
  }

  /** True if the step ended its thread's wait for a lock although others could go on. */
  public boolean ends(int step) {
    return ends.get(step);
  }

  /** The step under way touches this. */
  public void touch(int o, Touch kind, long k, int position) {
    if (touches == object.length) {
      object = Arrays.copyOf(object, touches * 2);
      touch = Arrays.copyOf(touch, touches * 2);
      key = Arrays.copyOf(key, touches * 2);
      at = Arrays.copyOf(at, touches * 2);
    }
    object[touches] = o;
    touch[touches] = (byte) kind.ordinal();
    key[touches] = k;
    at[touches++] = position;
    firstTouch[count] = touches;
  }

  /** Steps of {@code from} so far come before those of {@code to} from here on. */
  public void edge(int from, int to) {
    if (edges == edgeStep.length) {
      edgeStep = Arrays.copyOf(edgeStep, edges * 2);
      edgeFrom = Arrays.copyOf(edgeFrom, edges * 2);
      edgeTo = Arrays.copyOf(edgeTo, edges * 2);
    }
    edgeStep[edges] = count;
    edgeFrom[edges] = from;
    edgeTo[edges++] = to;
    threads = Math.max(threads, Math.max(from, to) + 1);
  }

  /** How many steps there were. */
  public int count() {
    return count;
  }

  /** One more than the highest thread number. */
  public int threads() {
    return threads;
  }

  /** The thread of a step. */
  public int thread(int step) {
    return thread[step];
  }

  /** How many operations the thread of a step had begun before it. */
  public int operation(int step) {
    return operations[step];
  }

  /** The first touch of a step; its last is the one before the first of the next step. */
  public int firstTouch(int step) {
    return firstTouch[step];
  }

  /** How many touches there were. */
  public int touches() {
    return touches;
  }

  /** The object of a touch. */
  public int object(int i) {
    return object[i];
  }

  /** The code of a touch's kind, see {@link Touch#of}. */
  public int touch(int i) {
    return touch[i];
  }

  /** The key of a touch. */
  public long key(int i) {
    return key[i];
  }

  /** The packed position in the program from which a touch was made. */
  public int at(int i) {
    return at[i];
  }

  /** How many edges there are. */
  public int edges() {
    return edges;
  }

  /** The number of steps that had taken place when an edge was made. */
  public int edgeStep(int i) {
    return edgeStep[i];
  }

  /** The thread whose steps come first, or {@link #EVERYBODY}. */
  public int edgeFrom(int i) {
    return edgeFrom[i];
  }

  /** The thread whose steps come later. */
  public int edgeTo(int i) {
    return edgeTo[i];
  }

  /** A copy for keeping. */
  public Steps copy() {
    Steps s = new Steps();
    s.waiting = waiting;
    s.standing = standing;
    s.stander = Arrays.copyOf(stander, Math.max(1, standing));
    s.standsAt = Arrays.copyOf(standsAt, Math.max(1, standing));
    s.waiter = Arrays.copyOf(waiter, Math.max(1, waiting));
    s.waitsFor = Arrays.copyOf(waitsFor, Math.max(1, waiting));
    s.waitsAt = Arrays.copyOf(waitsAt, Math.max(1, waiting));
    s.count = count;
    s.ends.or(ends);
    s.touches = touches;
    s.edges = edges;
    s.threads = threads;
    s.thread = Arrays.copyOf(thread, Math.max(1, count));
    s.operations = Arrays.copyOf(operations, Math.max(1, count));
    s.firstTouch = Arrays.copyOf(firstTouch, Math.max(1, count) + 1);
    s.object = Arrays.copyOf(object, Math.max(1, touches));
    s.touch = Arrays.copyOf(touch, Math.max(1, touches));
    s.key = Arrays.copyOf(key, Math.max(1, touches));
    s.at = Arrays.copyOf(at, Math.max(1, touches));
    s.edgeStep = Arrays.copyOf(edgeStep, Math.max(1, edges));
    s.edgeFrom = Arrays.copyOf(edgeFrom, Math.max(1, edges));
    s.edgeTo = Arrays.copyOf(edgeTo, Math.max(1, edges));
    return s;
  }
}
