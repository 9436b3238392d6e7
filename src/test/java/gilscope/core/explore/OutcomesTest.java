package gilscope.core.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.bench.OutcomesSoak;
import gilscope.core.event.RuntimeKind;
import org.junit.jupiter.api.Test;

/** A thousand of these programs by hand: {@code gilscope.bench.OutcomesSoak}. */
final class OutcomesTest {
  private static final int PROGRAMS = 40;

  @Test
  void reduction_finds_the_outcomes_of_all_schedules() throws InterruptedException {
    int compared = 0;
    for (long seed = 0; seed < PROGRAMS; seed++) {
      OutcomesSoak.Comparison c = OutcomesSoak.compare(seed, RuntimeKind.FREE_THREADED, 2_000);
      if (c != null) {
        String program = "seed " + seed + "\n" + c.source();
        assertEquals(c.every(), c.found(), program);
        assertEquals(c.every(), c.foundOptimally(), program);
        assertTrue(c.optimal() <= c.executions(), program);
        compared++;
      }
    }
    assertTrue(compared > PROGRAMS / 2, compared + " compared");
  }
}
