package gilscope.core.trace;

/**
 * A number that changes at times: permits, the length of a queue, parties that have arrived. The
 * value holds until the next. One owner at a time; only a {@link TraceView} adds.
 *
 * <p>The least and greatest value of any stretch is found in logarithmic time, from those of every
 * 16 values, of every 256, and so on.
 */
public final class ValueTrack {
  private static final int FAN_SHIFT = 4;
  private static final int FAN = 1 << FAN_SHIFT;

  private final LongColumn times = new LongColumn();
  private final LongColumn values = new LongColumn();
  private LongColumn[] least = new LongColumn[0];
  private LongColumn[] greatest = new LongColumn[0];

  ValueTrack() {}

  /** The least and the greatest value of a stretch. */
  public record Bounds(long least, long greatest) {
    Bounds with(long low, long high) {
      return new Bounds(Math.min(least, low), Math.max(greatest, high));
    }
  }

  void add(long time, long value) {
    int n = times.size();
    times.add(n == 0 ? time : Math.max(time, times.get(n - 1)));
    values.add(value);
    if ((n + 1 & FAN - 1) == 0) {
      Bounds group = new Bounds(value, value);
      for (int i = n - FAN + 1; i < n; i++) {
        group = group.with(values.get(i), values.get(i));
      }
      addGroup(0, group);
    }
  }

  private void addGroup(int level, Bounds group) {
    if (level == least.length) {
      least = java.util.Arrays.copyOf(least, level + 1);
      greatest = java.util.Arrays.copyOf(greatest, level + 1);
      least[level] = new LongColumn();
      greatest[level] = new LongColumn();
    }
    least[level].add(group.least());
    greatest[level].add(group.greatest());
    int n = least[level].size();
    if ((n & FAN - 1) == 0) {
      Bounds whole = group;
      for (int g = n - FAN; g < n; g++) {
        whole = whole.with(least[level].get(g), greatest[level].get(g));
      }
      addGroup(level + 1, whole);
    }
  }

  /** How many changes there are. */
  public int size() {
    return times.size();
  }

  /** When change {@code i} took place, ns. */
  public long time(int i) {
    return times.get(i);
  }

  /** The value from change {@code i} on. */
  public long value(int i) {
    return values.get(i);
  }

  /** The last change at or before a time, −1 before the first. */
  public int at(long time) {
    int low = 0;
    int high = times.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times.get(middle) <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** The bounds of the values from change {@code first} to change {@code last}, both included. */
  public Bounds bounds(int first, int last) {
    Bounds bounds = new Bounds(values.get(first), values.get(first));
    int i = first;
    while (i <= last) {
      int level = -1;
      int size = 1;
      while (level + 1 < least.length
          && (i & (size << FAN_SHIFT) - 1) == 0
          && i + (size << FAN_SHIFT) - 1 <= last) {
        level++;
        size <<= FAN_SHIFT;
      }
      if (level < 0) {
        bounds = bounds.with(values.get(i), values.get(i));
      } else {
        bounds = bounds.with(least[level].get(i / size), greatest[level].get(i / size));
      }
      i += size;
    }
    return bounds;
  }
}
