package gilscope.core.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.RuntimeKind;
import gilscope.core.session.RunSpec;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a failure comes up by chance, where that is known. */
final class ProbabilityMeterTest {
  private static final long NEVER_NS = 600_000_000_000L;
  private static final int DRAWS = 1_500;

  private static Map<String, List<Chance>> meter(String program, RuntimeKind runtime, int draws)
      throws InterruptedException {
    List<Finding> findings = Searches.first(program, runtime, 0).findings();
    RunSpec spec = Searches.spec(program, runtime).withSwitchIntervalMicros(100);
    return new ProbabilityMeter(spec, draws, 0, NEVER_NS).of(findings);
  }

  private static List<Chance> one(String program, RuntimeKind runtime, int draws)
      throws InterruptedException {
    Map<String, List<Chance>> all = meter(program, runtime, draws);
    assertEquals(1, all.size());
    return all.values().iterator().next();
  }

  /** The columns of exploration.md 4.2. */
  @ParameterizedTest
  @CsvSource({
    "counter_2x1, 0.5, 0.25, 0.375, 0.338",
    "withdraw, 0.75, 0.25, 0.406, 0.503",
    "twostage_bad, 0.0313, 0.115, 0.163, 0.102",
    "philosophers_3, 0.333, 0.042, 0.08, 0.2",
  })
  void the_meter_shows_the_chances_of_the_table(
      String program, double walk, double pct2, double pct3, double pos)
      throws InterruptedException {
    List<Chance> seen = one(program, RuntimeKind.FREE_THREADED, DRAWS);
    assertEquals(
        List.of("random", "pct:2", "pct:3", "pos"), seen.stream().map(Chance::model).toList());
    double[] expected = {walk, pct2, pct3, pos};
    for (int i = 0; i < expected.length; i++) {
      Chance c = seen.get(i);
      double p = expected[i];
      assertEquals(DRAWS, c.draws());
      assertTrue(
          Math.abs(c.estimate() - p) <= 3 * Math.sqrt(p * (1 - p) / DRAWS) + 0.001,
          program + " " + c + " instead of " + p);
    }
  }

  @Test
  void a_seed_gives_one_report() throws InterruptedException {
    assertEquals(
        one("counter_2x1", RuntimeKind.GIL_LEGACY, 20),
        one("counter_2x1", RuntimeKind.GIL_LEGACY, 20));
  }

  @ParameterizedTest
  @CsvSource({"long_window", "long_deadlock"})
  void a_window_longer_than_the_switch_interval_is_hit_in_every_run(String program)
      throws InterruptedException {
    Chance c = one(program, RuntimeKind.GIL, 10).getLast();
    assertEquals(new Chance("interval", 10, 10), c);
    assertTrue(c.sentence().startsWith("every run (10 of 10 draws;"), c.sentence());
  }

  @Test
  void a_window_of_one_instruction_is_not_seen_by_running_the_program()
      throws InterruptedException {
    Chance c = one("counter_2x1", RuntimeKind.GIL_LEGACY, 20).getLast();
    assertEquals(new Chance("interval", 20, 0), c);
  }

  @Test
  void threads_that_wait_for_each_other_count_as_the_deadlock() throws InterruptedException {
    Chance c = one("deadlock01_bad", RuntimeKind.FREE_THREADED, 300).getFirst();
    assertTrue(c.low() < 0.5 && 0.5 < c.high(), c.toString());
  }

  @Test
  void nothing_found_has_no_chance() throws InterruptedException {
    assertEquals(Map.of(), meter("counter_2x1", RuntimeKind.GIL, 10));
  }

  /** Wilson's intervals as R's {@code prop.test(correct = FALSE)} gives them. */
  @ParameterizedTest
  @CsvSource({
    "100, 0, 0.0000, 0.0370",
    "100, 50, 0.4038, 0.5962",
    "10, 1, 0.0179, 0.4042",
    "20, 20, 0.8389, 1.0000",
  })
  void the_interval_is_wilsons(long draws, long failing, String low, String high) {
    Chance c = new Chance("random", draws, failing);
    assertEquals(low + " " + high, String.format(Locale.ROOT, "%.4f %.4f", c.low(), c.high()));
  }

  @Test
  void a_chance_is_said_in_runs() {
    assertEquals(
        "about once in 50 runs (2 of 100 draws; 95 %: 0.55 to 7.00 %)",
        new Chance("pos", 100, 2).sentence());
    assertEquals(
        "not seen; less than once in 27 runs (0 of 100 draws; 95 %: 0.00 to 3.70 %)",
        new Chance("pos", 100, 0).sentence());
  }
}
