package gilscope.core.event;

import java.util.Locale;

/**
 * A moment or a length of time in nanoseconds since the run began: wall time on the live machine,
 * virtual time on the virtual one. Immutable.
 *
 * @param ns nanoseconds
 */
public record Ticks(long ns) implements Comparable<Ticks> {
  /** The beginning of the run. */
  public static final Ticks ZERO = new Ticks(0);

  /** This moment moved by a length. */
  public Ticks plus(Ticks length) {
    return new Ticks(ns + length.ns);
  }

  /** The length between an earlier moment and this one. */
  public Ticks minus(Ticks earlier) {
    return new Ticks(ns - earlier.ns);
  }

  @Override
  public int compareTo(Ticks other) {
    return Long.compare(ns, other.ns);
  }

  /** For people, in the largest unit that keeps the number above one: {@code 1.3 ms}. */
  @Override
  public String toString() {
    return format(ns);
  }

  /** {@link #toString} without making a {@code Ticks}. */
  public static String format(long ns) {
    long size = Math.abs(ns);
    if (size < 1_000) {
      return ns + " ns";
    }
    if (size < 1_000_000) {
      return scaled(ns, 1e3, "µs");
    }
    if (size < 1_000_000_000) {
      return scaled(ns, 1e6, "ms");
    }
    return scaled(ns, 1e9, "s");
  }

  private static String scaled(long ns, double unit, String name) {
    String digits = String.format(Locale.ROOT, "%.3f", ns / unit);
    int end = digits.length();
    while (digits.charAt(end - 1) == '0') {
      end--;
    }
    if (digits.charAt(end - 1) == '.') {
      end--;
    }
    return digits.substring(0, end) + " " + name;
  }
}
