package gilscope.core.trace;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What {@link SpanTrack#summarise} found in a stretch of time. Mutable and reused: one for a whole
 * lane's pixels.
 */
public final class SpanSummary {
  private long[] times = new long[16];
  private int[] counts = new int[16];
  private int codes;
  private int spans;
  private int dominant;
  private int severest;
  int first;
  int last;
  private @Nullable SpanTrack track;
  private long from;
  private long to;

  void clear(SpanTrack newTrack, int newCodes, long newFrom, long newTo) {
    track = newTrack;
    from = newFrom;
    to = newTo;
    codes = newCodes;
    Arrays.fill(times, 0, codes, 0);
    Arrays.fill(counts, 0, codes, 0);
    spans = 0;
    dominant = -1;
    severest = -1;
    first = -1;
    last = -1;
  }

  void add(int code, long time, int number) {
    times[code] += time;
    counts[code] += number;
    spans += number;
  }

  void decide(byte[] severity) {
    for (int code = 0; code < codes; code++) {
      if (counts[code] == 0) {
        continue;
      }
      if (dominant < 0 || times[code] > times[dominant]) {
        dominant = code;
      }
      if (severest < 0 || severity[code] > severity[severest]) {
        severest = code;
      }
    }
  }

  /** True if the lane has nothing here. */
  public boolean isEmpty() {
    return spans == 0;
  }

  /** How many spans touch the stretch. */
  public int spans() {
    return spans;
  }

  /** The code that fills most of it; the smaller code if two fill the same; −1 if empty. */
  public int dominant() {
    return dominant;
  }

  /** The code of the greatest severity present, however short; −1 if empty. */
  public int severest() {
    return severest;
  }

  /** How long a code fills of it. */
  public long time(int code) {
    return code < codes ? times[code] : 0;
  }

  /** How many spans of a code touch it. */
  public int count(int code) {
    return code < codes ? counts[code] : 0;
  }

  /** The first span that touches it, −1 if empty. */
  public int first() {
    return first;
  }

  /** The last span that touches it, −1 if empty. */
  public int last() {
    return last;
  }

  /**
   * The span that fills most of it, −1 if empty: whose colour and tooltip to show. Looked for when
   * asked, before the track grows.
   */
  public int longest() {
    SpanTrack known = track;
    return known == null || first < 0 ? -1 : known.longestOf(first, last, from, to);
  }
}
