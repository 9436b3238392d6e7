package gilscope.core.analysis;

import java.util.Arrays;

/**
 * Lengths of time, ns. Immutable. Percentiles are by nearest rank: at least that share of the
 * lengths is at most that long. All 0 if there is none.
 */
public record Distribution(long count, long sum, long max, long p50, long p90, long p95, long p99) {
  /** No lengths. */
  public static final Distribution NONE = new Distribution(0, 0, 0, 0, 0, 0, 0);

  /** Collects lengths. One owner at a time. */
  static final class Builder {
    private long[] lengths = new long[8];
    private int size;

    void add(long length) {
      if (size == lengths.length) {
        lengths = Arrays.copyOf(lengths, size * 2);
      }
      lengths[size++] = length;
    }

    Distribution build() {
      if (size == 0) {
        return NONE;
      }
      long[] sorted = Arrays.copyOf(lengths, size);
      Arrays.sort(sorted);
      return new Distribution(
          size,
          Arrays.stream(sorted).sum(),
          sorted[size - 1],
          rank(sorted, 50),
          rank(sorted, 90),
          rank(sorted, 95),
          rank(sorted, 99));
    }

    private static long rank(long[] sorted, int percent) {
      return sorted[(int) Math.max(0, Math.ceilDiv((long) sorted.length * percent, 100) - 1)];
    }
  }

  void write(Json json) {
    json.object();
    json.key("count").number(count);
    json.key("sum_ns").number(sum);
    json.key("max_ns").number(max);
    json.key("p50_ns").number(p50);
    json.key("p90_ns").number(p90);
    json.key("p95_ns").number(p95);
    json.key("p99_ns").number(p99);
    json.end();
  }
}
