package gilscope.core.sched;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The course of an execution on the machine of a search: whose turn it was, one after another, and
 * how far each went. Unlike {@link Choices} it also tells turns that a search would not take, such
 * as those between two instructions that no other thread could notice. Immutable.
 */
public final class Stretches implements Decisions {
  /** Begins the text form: visible steps, version 2. */
  public static final String PREFIX = "gv2.";

  private static final String STEPS_PREFIX = "gs1.";
  private static final int NUMBERS = 4;

  /** How a turn ended. */
  public enum End {
    /** It is not over, or ended by itself: the thread could not go on, or was over. */
    ITSELF,
    /** Before an instruction. */
    INSTRUCTION,
    /** Before an operation, in the middle of an instruction. */
    OPERATION
  }

  private static final End[] ENDS = End.values();

  private final long dataSeed;
  private final int runtime;
  private final int[] numbers;

  private Stretches(long dataSeed, int runtime, int[] numbers) {
    this.dataSeed = dataSeed;
    this.runtime = runtime;
    this.numbers = numbers;
  }

  /** How many turns. */
  public int count() {
    return numbers.length / NUMBERS;
  }

  /** The thread of a turn. */
  public int thread(int i) {
    return numbers[i * NUMBERS];
  }

  /** How a turn ended. */
  public End end(int i) {
    return ENDS[numbers[i * NUMBERS + 1]];
  }

  /** Instructions that its thread had begun by then, in all its turns. */
  public int executed(int i) {
    return numbers[i * NUMBERS + 2];
  }

  /** Operations that its thread had begun by then, in all its turns. */
  public int operations(int i) {
    return numbers[i * NUMBERS + 3];
  }

  /** The seed of the program's chance. */
  public long dataSeed() {
    return dataSeed;
  }

  /** A number that says under which runtime. */
  public int runtime() {
    return runtime;
  }

  /** The text form: that of a {@link Schedule} without turns, the numbers as its choices. */
  @Override
  public String toText() {
    Schedule.Builder b = new Schedule.Builder(dataSeed);
    b.choice(runtime);
    for (int n : numbers) {
      b.choice(n);
    }
    return PREFIX + b.build().toText().substring(STEPS_PREFIX.length());
  }

  /** True if a text is one of ours. */
  public static boolean isText(String text) {
    return text.strip().startsWith(PREFIX);
  }

  /**
   * Reads the text form.
   *
   * @throws ScheduleFormatException if this is not a whole one
   */
  public static Stretches parse(String text) {
    Schedule s = Schedule.parse(STEPS_PREFIX + text.strip().substring(PREFIX.length()));
    int n = s.choiceCount() - 1;
    if (n < 0 || n % NUMBERS != 0) {
      throw new ScheduleFormatException("it is not a schedule");
    }
    int[] numbers = new int[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = s.choice(i + 1);
      if (i % NUMBERS == 1 && numbers[i] >= ENDS.length) {
        throw new ScheduleFormatException("a turn in it has no end that is known");
      }
    }
    return new Stretches(s.dataSeed(), s.choice(0), numbers);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Stretches that
        && dataSeed == that.dataSeed
        && runtime == that.runtime
        && Arrays.equals(numbers, that.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }

  @Override
  public String toString() {
    return count() + " turns";
  }

  /** Collects a course. One owner at a time. */
  public static final class Builder {
    private final long dataSeed;
    private final int runtime;
    private int[] numbers = new int[16 * NUMBERS];
    private int used;

    public Builder(long dataSeed, int runtime) {
      this.dataSeed = dataSeed;
      this.runtime = runtime;
    }

    /** A thread's turn begins. */
    public void begin(int thread) {
      if (used == numbers.length) {
        numbers = Arrays.copyOf(numbers, used * 2);
      }
      Arrays.fill(numbers, used, used + NUMBERS, 0);
      numbers[used] = thread;
      used += NUMBERS;
    }

    /** The turn is over: of its thread, as many instructions and operations have begun so far. */
    public void end(End how, long executed, int operations) {
      numbers[used - NUMBERS + 1] = how.ordinal();
      numbers[used - NUMBERS + 2] = Math.toIntExact(executed);
      numbers[used - NUMBERS + 3] = operations;
    }

    /** The course so far; the builder can go on. */
    public Stretches build() {
      return new Stretches(dataSeed, runtime, Arrays.copyOf(numbers, used));
    }
  }
}
