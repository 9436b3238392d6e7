package gilscope.core.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ValueTrackTest {
  @Test
  void the_bounds_of_any_stretch_equal_those_found_by_looking_at_every_value() {
    Random random = new Random(3);
    ValueTrack track = new ValueTrack();
    for (int i = 0; i < 3_000; i++) {
      track.add(i * 10L, random.nextInt(1_000) - 100);
    }
    for (int n = 0; n < 500; n++) {
      int first = random.nextInt(3_000);
      int last = first + random.nextInt(3_000 - first);
      long least = Long.MAX_VALUE;
      long greatest = Long.MIN_VALUE;
      for (int i = first; i <= last; i++) {
        least = Math.min(least, track.value(i));
        greatest = Math.max(greatest, track.value(i));
      }
      assertEquals(new ValueTrack.Bounds(least, greatest), track.bounds(first, last));
    }
    assertEquals(-1, track.at(-1));
    assertEquals(4, track.at(49));
    assertEquals(2_999, track.at(1_000_000));
  }
}
