package gilscope.core.sched;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was decided in one execution: immutable, comparable, and with a text form short
 * enough to paste ({@link #toText}, {@link #parse}).
 */
public final class Schedule implements Decisions {
  private final long dataSeed;
  private final int[] threads;
  private final int[] steps;
  private final int[] choices;

  private Schedule(long dataSeed, int[] threads, int[] steps, int[] choices) {
    this.dataSeed = dataSeed;
    this.threads = threads;
    this.steps = steps;
    this.choices = choices;
  }

  /** See {@link Scheduler#dataSeed}. */
  public long dataSeed() {
    return dataSeed;
  }

  /** How many runs there are: maximal stretches of steps by one thread. */
  public int runCount() {
    return threads.length;
  }

  /** The thread of run {@code i}. */
  public int thread(int i) {
    return threads[i];
  }

  /** The steps that it executed; 0 for a turn in which a thread only found that it cannot go on. */
  public int steps(int i) {
    return steps[i];
  }

  /** How many explicit choices were made. */
  public int choiceCount() {
    return choices.length;
  }

  /** The {@code i}-th choice. */
  public int choice(int i) {
    return choices[i];
  }

  /** Steps of all runs. */
  public long totalSteps() {
    long sum = 0;
    for (int n : steps) {
      sum += n;
    }
    return sum;
  }

  /**
   * The text form: {@code gs1.} and base64url.
   *
   * @see ScheduleText
   */
  @Override
  public String toText() {
    return ScheduleText.write(this);
  }

  /**
   * Reads the text form; white space around and inside is ignored.
   *
   * @throws ScheduleFormatException if this is not a whole schedule
   */
  public static Schedule parse(String text) {
    return ScheduleText.read(text);
  }

  /** For people: {@code T0×12 T1×3 …; choices 1 0}, cut after {@code most} runs. */
  public String describe(int most) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(most, threads.length); i++) {
      text.append(i == 0 ? "T" : " T").append(threads[i]).append('×').append(steps[i]);
    }
    if (threads.length > most) {
      text.append(" … (").append(threads.length).append(" runs)");
    }
    if (choices.length > 0) {
      text.append("; choices");
      for (int i = 0; i < Math.min(most, choices.length); i++) {
        text.append(' ').append(choices[i]);
      }
    }
    return text.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Schedule that
        && dataSeed == that.dataSeed
        && Arrays.equals(threads, that.threads)
        && Arrays.equals(steps, that.steps)
        && Arrays.equals(choices, that.choices);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(threads) + Arrays.hashCode(steps);
  }

  @Override
  public String toString() {
    return describe(20);
  }

  /** Collects a schedule. One owner at a time. */
  public static final class Builder {
    private final long dataSeed;
    private int[] threads = new int[16];
    private int[] steps = new int[16];
    private int runs;
    private int[] choices = new int[4];
    private int choiceCount;

    public Builder(long dataSeed) {
      this.dataSeed = dataSeed;
    }

    /** Adds steps of a thread, to the last run if it is the same thread's. */
    public Builder run(int thread, long executed) {
      boolean joins = runs > 0 && threads[runs - 1] == thread && steps[runs - 1] > 0;
      if (joins && executed > 0 && steps[runs - 1] + executed <= Integer.MAX_VALUE) {
        steps[runs - 1] += (int) executed;
        return this;
      }
      long left = executed;
      do {
        if (runs == threads.length) {
          threads = Arrays.copyOf(threads, runs * 2);
          steps = Arrays.copyOf(steps, runs * 2);
        }
        threads[runs] = thread;
        steps[runs] = (int) Math.min(left, Integer.MAX_VALUE);
        left -= steps[runs++];
      } while (left > 0);
      return this;
    }

    /** Adds a choice. */
    public Builder choice(int value) {
      if (choiceCount == choices.length) {
        choices = Arrays.copyOf(choices, choiceCount * 2);
      }
      choices[choiceCount++] = value;
      return this;
    }

    /** A builder that continues from here, leaving this one alone. */
    Builder copy() {
      Builder copy = new Builder(dataSeed);
      copy.threads = threads.clone();
      copy.steps = steps.clone();
      copy.runs = runs;
      copy.choices = choices.clone();
      copy.choiceCount = choiceCount;
      return copy;
    }

    /** The schedule so far; the builder can go on. */
    public Schedule build() {
      return new Schedule(
          dataSeed,
          Arrays.copyOf(threads, runs),
          Arrays.copyOf(steps, runs),
          Arrays.copyOf(choices, choiceCount));
    }
  }
}
