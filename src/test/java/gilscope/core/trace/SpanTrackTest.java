package gilscope.core.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpanTrackTest {
  private static final byte[] SEVERITY = {0, 3, 1, 2};

  private static SpanTrack track() {
    return new SpanTrack.OfStates(Script.trace("").store().cursor(), SEVERITY);
  }

  @Test
  void a_summary_of_any_window_equals_the_one_found_by_looking_at_every_span() {
    Random random = new Random(5);
    SpanTrack track = track();
    long time = 100;
    for (int i = 0; i < 5_000; i++) {
      track.add(time, random.nextInt(4), i);
      // Bursts of empty and tiny spans between long ones.
      time += random.nextInt(10) == 0 ? random.nextInt(10_000) : random.nextInt(3);
      if (random.nextInt(50) == 0 || i == 4_999) {
        track.extendTo(time + 7);
        for (int n = 0; n < 20; n++) {
          long from = random.nextLong(time + 50);
          long to = from + 1 + random.nextLong(1 + random.nextLong(time));
          assertEquals(slow(track, from, to), fast(track, from, to), from + "–" + to);
        }
        assertEquals(slow(track, 0, time + 100), fast(track, 0, time + 100));
      }
    }
  }

  @Test
  void the_worst_state_is_reported_even_if_it_lasts_no_time() {
    SpanTrack track = track();
    track.add(0, 0, 0);
    track.add(500, 1, 1);
    track.add(500, 0, 2);
    track.extendTo(1000);
    SpanSummary summary = new SpanSummary();
    track.summarise(0, 1000, summary);
    assertEquals(
        "dominant 0, severest 1, spans 3",
        "dominant %d, severest %d, spans %d"
            .formatted(summary.dominant(), summary.severest(), summary.spans()));
  }

  @Test
  void before_the_first_span_and_after_the_end_there_is_nothing() {
    SpanTrack track = track();
    track.add(100, 0, 0);
    track.extendTo(200);
    SpanSummary summary = new SpanSummary();
    track.summarise(0, 100, summary);
    assertEquals(true, summary.isEmpty());
    track.summarise(200, 300, summary);
    assertEquals(true, summary.isEmpty());
    track.summarise(199, 300, summary);
    assertEquals(1, summary.time(0));
  }

  private static String fast(SpanTrack track, long from, long to) {
    SpanSummary summary = new SpanSummary();
    track.summarise(from, to, summary);
    if (summary.isEmpty()) {
      return "empty";
    }
    StringBuilder text = new StringBuilder();
    for (int code = 0; code < SEVERITY.length; code++) {
      text.append(code + ":" + summary.time(code) + "/" + summary.count(code) + " ");
    }
    return text
        + "dominant %d severest %d longest %d"
            .formatted(
                summary.dominant(), summary.severest(), cut(track, summary.longest(), from, to));
  }

  private static String slow(SpanTrack track, long from, long to) {
    long[] times = new long[SEVERITY.length];
    int[] counts = new int[SEVERITY.length];
    int first = Math.max(0, track.at(from));
    int last = track.at(to - 1);
    if (last < 0 || from >= track.end()) {
      return "empty";
    }
    long longest = 0;
    for (int i = first; i <= last; i++) {
      times[track.code(i)] += cut(track, i, from, to);
      counts[track.code(i)]++;
      longest = Math.max(longest, cut(track, i, from, to));
    }
    int dominant = -1;
    int severest = -1;
    StringBuilder text = new StringBuilder();
    for (int code = 0; code < SEVERITY.length; code++) {
      text.append(code + ":" + times[code] + "/" + counts[code] + " ");
      if (counts[code] > 0 && (dominant < 0 || times[code] > times[dominant])) {
        dominant = code;
      }
      if (counts[code] > 0 && (severest < 0 || SEVERITY[code] > SEVERITY[severest])) {
        severest = code;
      }
    }
    return text + "dominant %d severest %d longest %d".formatted(dominant, severest, longest);
  }

  private static long cut(SpanTrack track, int i, long from, long to) {
    return Math.max(0, Math.min(track.end(i), to) - Math.max(track.start(i), from));
  }
}
