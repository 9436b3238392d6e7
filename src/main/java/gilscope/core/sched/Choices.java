package gilscope.core.sched;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The threads that took the visible steps of an execution, in order: what a {@link Guide} decided.
 * Each step also says before which of its thread's operations it began, so that the execution can
 * be had again without knowing what is visible. Immutable.
 */
public final class Choices {
  /** Begins the text form: visible steps, version 1. */
  public static final String PREFIX = "gv1.";

  private static final String STEPS_PREFIX = "gs1.";

  private final int[] threads;
  private final int[] operations;

  /** Steps that ended their thread's wait for a lock although others could go on. */
  private final BitSet ends = new BitSet();

  /** Threads that stood before a step at the end, and before which of their operations. */
  private final int[] standing;

  private final int[] standsAt;

  private Choices(int[] threads, int[] operations, int[] standing, int[] standsAt) {
    this.threads = threads;
    this.operations = operations;
    this.standing = standing;
    this.standsAt = standsAt;
  }

  private Choices(int[] threads, int[] operations) {
    this(threads, operations, new int[0], new int[0]);
  }

  /** These threads, in order, wherever their steps begin. */
  public static Choices of(int... threads) {
    return new Choices(threads.clone(), new int[threads.length]);
  }

  /** The threads of these steps. */
  public static Choices of(Steps steps) {
    int[] t = new int[steps.count()];
    int[] o = new int[steps.count()];
    for (int i = 0; i < t.length; i++) {
      t[i] = steps.thread(i);
      o[i] = steps.operation(i);
    }
    int[] standing = new int[steps.standing()];
    int[] standsAt = new int[standing.length];
    for (int i = 0; i < standing.length; i++) {
      standing[i] = steps.stander(i);
      standsAt[i] = steps.standsAt(i);
    }
    Choices all = new Choices(t, o, standing, standsAt);
    for (int i = 0; i < t.length; i++) {
      all.ends.set(i, steps.ends(i));
    }
    return all;
  }

  /** How many steps. */
  public int count() {
    return threads.length;
  }

  /** The thread of a step. */
  public int thread(int i) {
    return threads[i];
  }

  /** The number of the thread's operation with which a step begins. */
  public int operation(int i) {
    return operations[i];
  }

  /** The first {@code n} steps. */
  public Choices first(int n) {
    return new Choices(Arrays.copyOf(threads, n), Arrays.copyOf(operations, n));
  }

  /**
   * Only the first step of each stretch of steps of one thread, and those that ended a wait before
   * its time.
   */
  public Choices stretches() {
    int[] t = new int[threads.length];
    int[] o = new int[threads.length];
    int n = 0;
    for (int i = 0; i < threads.length; i++) {
      if (i == 0 || threads[i] != threads[i - 1] || ends.get(i)) {
        t[n] = threads[i];
        o[n++] = operations[i];
      }
    }
    return new Choices(Arrays.copyOf(t, n), Arrays.copyOf(o, n));
  }

  /**
   * The text form: the stretches, each with the operations since the thread's last one; at the end,
   * as stretches that nothing follows, where threads still stood.
   *
   * @param dataSeed of the program's chance
   * @param runtime a number that says under which runtime this was seen
   */
  public String toText(long dataSeed, int runtime) {
    Choices s = stretches();
    int most =
        Math.max(Arrays.stream(threads).max().orElse(0), Arrays.stream(standing).max().orElse(0));
    int[] before = new int[most + 1];
    Schedule.Builder b = new Schedule.Builder(dataSeed);
    for (int i = 0; i < s.count(); i++) {
      boolean follows = i > 0 && s.threads[i - 1] == s.threads[i];
      stretch(b, s.threads[i], s.operations[i], before, follows);
    }
    for (int i = 0; i < standing.length; i++) {
      boolean follows = i == 0 && s.count() > 0 && s.threads[s.count() - 1] == standing[i];
      stretch(b, standing[i], standsAt[i], before, follows);
    }
    b.choice(runtime);
    return PREFIX + b.build().toText().substring(STEPS_PREFIX.length());
  }

  /**
   * Stretches of one thread stay two where one follows the other: there is an empty one between.
   */
  private static void stretch(
      Schedule.Builder b, int thread, int operation, int[] before, boolean follows) {
    if (follows) {
      b.run(thread, 0);
    }
    b.run(thread, operation - before[thread]);
    before[thread] = operation;
  }

  /** True if a text is one of ours. */
  public static boolean isText(String text) {
    return text.strip().startsWith(PREFIX);
  }

  /** Reads the text form; see {@link #runtimeOf} for the rest of it. */
  public static Choices parse(String text) {
    Schedule s = schedule(text);
    int[] t = new int[s.runCount()];
    int[] o = new int[s.runCount()];
    int n = 0;
    Map<Integer, Integer> before = new HashMap<>();
    for (int i = 0; i < t.length; i++) {
      if (s.steps(i) > 0) {
        t[n] = s.thread(i);
        o[n++] = before.merge(s.thread(i), s.steps(i), Integer::sum);
      }
    }
    return new Choices(Arrays.copyOf(t, n), Arrays.copyOf(o, n));
  }

  /** The number of the runtime in a text. */
  public static int runtimeOf(String text) {
    Schedule s = schedule(text);
    return s.choiceCount() == 0 ? 0 : s.choice(0);
  }

  /** The data seed in a text. */
  public static long seedOf(String text) {
    return schedule(text).dataSeed();
  }

  private static Schedule schedule(String text) {
    return Schedule.parse(STEPS_PREFIX + text.strip().substring(PREFIX.length()));
  }

  /** As an array of one's own. */
  public int[] toArray() {
    return threads.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Choices that
        && Arrays.equals(threads, that.threads)
        && Arrays.equals(operations, that.operations);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(threads);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < threads.length; ) {
      int from = i;
      while (i < threads.length && threads[i] == threads[from]) {
        i++;
      }
      text.append(from == 0 ? "T" : " T").append(threads[from]).append('×').append(i - from);
    }
    return text.toString();
  }
}
