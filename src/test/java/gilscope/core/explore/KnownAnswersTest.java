package gilscope.core.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.RuntimeKind;
import gilscope.core.explore.SearchOptions.Strategy;
import gilscope.core.sched.Choices;
import gilscope.core.sched.SplitMix64;
import gilscope.core.session.Trials;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of {@code exploration.md} 3.3, 3.4 and 4.2, counted again. */
final class KnownAnswersTest {
  private static final int DRAWS = Integer.getInteger("gilscope.draws", 1_500);

  @ParameterizedTest
  @CsvSource({
    "counter_2x1, 6, 4",
    "counter_2x2, 70, 64",
    "account_bad, 6, 2",
    "lazy01_bad, 6, 2",
    "deadlock01_bad, 6, 2",
    "twostage_bad, 37, 1",
    "reorder_2, 7, 1",
    "reorder_3, 162, 8",
    "philosophers_2, 6, 2",
    "philosophers_3, 168, 6",
    "readers_1, 2, 0",
    "readers_2, 6, 0",
    "readers_3, 24, 0",
    "readers_4, 120, 0",
    "readers_5, 720, 0",
    "writers_2, 2, 0",
    "writers_3, 6, 0",
    "writers_4, 24, 0",
    "read_write_2, 6, 0",
    "read_write_3, 90, 0",
    "five_writes_same, 252, 0",
    "five_writes_disjoint, 252, 0",
    "lock_write_2, 2, 0",
    "lock_write_3, 6, 0",
    "lock_write_4, 24, 0",
    "disjoint_sections_3, 1680, 0",
    "increments_3, 6, 0",
    "withdraw, 64, 60",
    "lazy_singleton, 20, 18",
    "token_ring_bad, 24, 4",
    "stack_bad_2, 6, 1",
    "stack_bad_3, 18, 4",
    "stringbuffer_bad, 6, 1",
    "pingpong_depth_2, 6, 1",
    "bluetooth_driver_bad, 73, 4",
    "spin_on_a_flag, 3, 0",
    "spin_with_sleep, 3, 0",
    "spin_under_a_lock, 3, 0",
    "spin_through_an_iterator, 5, 0",
    "missed_pulse, 6, 3",
  })
  void every_schedule_is_counted(String program, long schedules, long failing)
      throws InterruptedException {
    SearchReport r = Searches.run(program, RuntimeKind.FREE_THREADED, Strategy.DFS, 0);
    assertEquals(
        schedules + " schedules, " + failing + " fail, complete",
        r.schedules()
            + " schedules, "
            + Searches.failing(r)
            + " fail, "
            + (r.complete() ? "complete" : "not complete"));
  }

  @ParameterizedTest
  @CsvSource({
    "counter_2x1, 4, 2",
    "counter_2x2, 34, 28",
    "account_bad, 6, 2",
    "lazy01_bad, 6, 2",
    "deadlock01_bad, 3, 1",
    "twostage_bad, 3, 1",
    "reorder_2, 4, 1",
    "reorder_3, 52, 8",
    "philosophers_2, 3, 1",
    "philosophers_3, 7, 1",
    "philosophers_4, 15, 1",
    "readers_1, 2, 0",
    "readers_2, 4, 0",
    "readers_3, 8, 0",
    "readers_4, 16, 0",
    "readers_5, 32, 0",
    "writers_2, 2, 0",
    "writers_3, 6, 0",
    "writers_4, 24, 0",
    "read_write_2, 4, 0",
    "read_write_3, 36, 0",
    "five_writes_same, 252, 0",
    "five_writes_disjoint, 1, 0",
    "lock_write_2, 2, 0",
    "lock_write_3, 6, 0",
    "lock_write_4, 24, 0",
    "disjoint_sections_3, 1, 0",
    "increments_3, 6, 0",
    "withdraw, 10, 8",
    "lazy_singleton, 6, 4",
    "token_ring_bad, 24, 4",
    "stack_bad_2, 6, 1",
    "stack_bad_3, 18, 4",
    "stringbuffer_bad, 6, 1",
    "bluetooth_driver_bad, 10, 1",
    "spin_on_a_flag, 3, 0",
    "spin_with_sleep, 3, 0",
    "spin_under_a_lock, 3, 0",
    "spin_through_an_iterator, 5, 0",
    "missed_pulse, 6, 3",
  })
  void reduction_executes_each_trace_once(String program, long traces, long failing)
      throws InterruptedException {
    for (Strategy s : List.of(Strategy.DPOR, Strategy.OPTIMAL_DPOR)) {
      SearchReport r = Searches.run(program, RuntimeKind.FREE_THREADED, s, 0);
      assertEquals(
          traces
              + " executions of "
              + traces
              + " traces, "
              + failing
              + " fail, 0 blocked, complete",
          r.schedules()
              + " executions of "
              + r.traces()
              + " traces, "
              + Searches.failing(r)
              + " fail, "
              + r.blocked()
              + " blocked, "
              + (r.complete() ? "complete" : "not complete"),
          s.name());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "counter_2x1, 2(0) 4(2) 6(4)",
    "counter_2x2, 2(0) 8(4) 26(20) 44(38)",
    "account_bad, 6(2)",
    "deadlock01_bad, 2(0) 6(2)",
    "twostage_bad, 2(0) 6(1) 15(1)",
    "reorder_2, 2(0) 4(1) 7(1)",
    "reorder_3, 6(0) 24(2) 74(4) 138(8)",
    "philosophers_3, 6(0) 57(3)",
    "withdraw, 2(0) 8(4) 20(16)",
    "lazy_singleton, 2(0) 6(4) 14(12)",
    "lazy01_bad, 6(2)",
    "token_ring_bad, 24(4)",
    "stringbuffer_bad, 2(0) 4(0) 6(1)",
    "bluetooth_driver_bad, 2(0) 9(1) 22(1) 44(4)",
    "twostage_4, 24(0) 1275(3)",
    "reorder_5, 120(0) 1372(4)",
  })
  void bounds_on_preemptions_hold_so_many_schedules(String program, String upTo)
      throws InterruptedException {
    StringBuilder found = new StringBuilder();
    for (int c = 0; c < upTo.split(" ").length; c++) {
      SearchReport r = Searches.run(program, RuntimeKind.FREE_THREADED, Strategy.IPB, c);
      assertTrue(r.complete());
      found.append(c == 0 ? "" : " ").append(r.schedules());
      found.append('(').append(Searches.failing(r)).append(')');
    }
    assertEquals(upTo, found.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "counter_2x1, 1",
    "deadlock01_bad, 1",
    "twostage_bad, 1",
    "reorder_2, 1",
    "reorder_3, 2",
    "reorder_4, 3",
    "philosophers_2, 1",
    "philosophers_3, 2",
    "lazy01_bad, 0",
    "account_bad, 1",
    "counter_2x2, 1",
    "withdraw, 1",
    "lazy_singleton, 1",
    "twostage_4, 3",
    "reorder_5, 4",
    "bluetooth_driver_bad, 1",
    "token_ring_bad, 2",
    "stack_bad_2, 1",
    "stack_bad_3, 1",
    "stringbuffer_bad, 2",
  })
  void as_many_delays_are_needed(String program, int delays) throws InterruptedException {
    assertEquals(
        0,
        delays == 0
            ? 0
            : Searches.failing(
                Searches.run(program, RuntimeKind.FREE_THREADED, Strategy.DELAY, delays - 1)));
    assertTrue(
        Searches.failing(Searches.run(program, RuntimeKind.FREE_THREADED, Strategy.DELAY, delays))
            > 0);
  }

  /**
   * Three standard deviations; 20,000 draws by hand: {@code -Dgilscope.draws=20000}. The sheet has
   * 1/20 for bluetooth and d = 2, with k = 10 known beforehand: one change of priorities never
   * leads to an execution of more than 9 steps, and k is the most that was seen.
   */
  @ParameterizedTest
  @CsvSource({
    "counter_2x1, 2, 1, 4",
    "counter_2x1, 3, 3, 8",
    "account_bad, 1, 1, 3",
    "deadlock01_bad, 2, 1, 10",
    "deadlock01_bad, 3, 9, 50",
    "twostage_bad, 2, 3, 26",
    "twostage_bad, 3, 55, 338",
    "reorder_2, 2, 1, 12",
    "reorder_2, 3, 1, 9",
    "reorder_3, 2, 1, 24",
    "reorder_3, 3, 13, 192",
    "philosophers_2, 2, 1, 8",
    "philosophers_2, 3, 7, 32",
    "philosophers_3, 2, 1, 24",
    "philosophers_3, 3, 23, 288",
    "lazy01_bad, 2, 1, 3",
    "account_bad, 3, 1, 3",
    "stringbuffer_bad, 2, 0, 1",
    "stringbuffer_bad, 3, 1, 32",
    "bluetooth_driver_bad, 2, 1, 18",
    "bluetooth_driver_bad, 3, 7, 100",
    "pingpong_depth_2, 2, 0, 1",
    "pingpong_depth_2, 3, 1, 32",
    "withdraw, 2, 1, 4",
    "lazy_singleton, 2, 1, 3",
    "lazy_singleton, 3, 1, 2",
    "token_ring_bad, 3, 1, 6",
  })
  void priorities_find_bugs_as_often_as_enumeration_says(String program, int d, int p, int q)
      throws InterruptedException {
    int n = DRAWS;
    SearchReport r = Searches.run(program, RuntimeKind.FREE_THREADED, Strategy.PCT, 0, d, n);
    double expected = (double) p / q;
    double sigma = Math.sqrt(expected * (1 - expected) / n);
    double seen = (double) Searches.failing(r) / r.schedules();
    assertTrue(
        Math.abs(seen - expected) <= 3 * sigma,
        program + " pct:" + d + " fails in " + seen + ", expected " + expected);
  }

  /** The random walk's fractions are exact, those of partial order sampling are of 20,000 draws. */
  @ParameterizedTest
  @CsvSource({
    "counter_2x1, 0.5, 0.338",
    "counter_2x2, 0.813, 0.625",
    "withdraw, 0.75, 0.503",
    "lazy_singleton, 0.75, 0.51",
    "account_bad, 0.333, 0.33",
    "lazy01_bad, 0.333, 0.332",
    "deadlock01_bad, 0.5, 0.339",
    "twostage_bad, 0.0313, 0.102",
    "twostage_4, 0.0239, 0.066",
    "reorder_2, 0.0625, 0.124",
    "reorder_3, 0.0494, 0.101",
    "reorder_5, 0.0302, 0.065",
    "token_ring_bad, 0.167, 0.165",
    "stack_bad_2, 0.125, 0.125",
    "stack_bad_3, 0.25, 0.247",
    "stringbuffer_bad, 0.125, 0.13",
    "bluetooth_driver_bad, 0.0391, 0.067",
    "philosophers_2, 0.5, 0.337",
    "philosophers_3, 0.333, 0.2",
    "philosophers_4, 0.229, 0.12",
  })
  void chance_finds_bugs_as_often_as_the_table_says(String program, double walk, double pos)
      throws InterruptedException {
    int n = DRAWS;
    for (Strategy s : List.of(Strategy.RANDOM, Strategy.POS)) {
      double expected = s == Strategy.RANDOM ? walk : pos;
      SearchReport r = Searches.run(program, RuntimeKind.FREE_THREADED, s, 0, 0, n);
      double ofBoth = s == Strategy.POS ? 1 + n / 20_000.0 : 1;
      double sigma = Math.sqrt(expected * (1 - expected) / n * ofBoth) + 0.0005;
      double seen = (double) Searches.failing(r) / r.schedules();
      assertTrue(
          Math.abs(seen - expected) <= 3 * sigma,
          program + " " + s + " fails in " + seen + ", expected " + expected);
    }
  }

  /** Each of the 70 interleavings equally often: chi-square with 69 degrees of freedom. */
  @Test
  void even_random_walk_draws_each_interleaving_equally_often() throws InterruptedException {
    int n = 3_500;
    Map<String, Integer> drawn = new HashMap<>();
    Trials trials = new Trials(Searches.spec("counter_2x2", RuntimeKind.FREE_THREADED), false);
    trials.carry(
        () -> {
          Urw urw = new Urw();
          for (int i = -20; i < n; i++) {
            urw.seed(SplitMix64.derive(1, i + 20));
            trials.run(urw, 1_000, 1_000_000, false);
            urw.learn(trials.steps());
            if (i >= 0) {
              drawn.merge(Choices.of(trials.steps()).toString(), 1, Integer::sum);
            }
          }
        });
    double expected = n / 70.0;
    double chi =
        drawn.values().stream().mapToDouble(x -> (x - expected) * (x - expected) / expected).sum();
    assertEquals(70, drawn.size());
    assertTrue(chi < 69 + 3 * Math.sqrt(2 * 69), "chi-square " + chi);
  }

  @Test
  void one_setter_among_twenty_is_found_within_twenty_schedules_on_average()
      throws InterruptedException {
    assertTrue(average("reorder_20", 20) <= 20);
  }

  /** Twenty seeds by hand: {@code -Dgilscope.seeds=20}. */
  @Test
  void one_reader_among_a_hundred_is_found_within_five_hundred_schedules()
      throws InterruptedException {
    assertTrue(average("twostage_100", Integer.getInteger("gilscope.seeds", 2)) <= 500);
  }

  private static double average(String program, int seeds) throws InterruptedException {
    long sum = 0;
    for (int seed = 0; seed < seeds; seed++) {
      SearchReport r = Searches.first(program, RuntimeKind.FREE_THREADED, seed);
      assertEquals(1, r.findings().size());
      sum += r.findings().getFirst().after();
    }
    return (double) sum / seeds;
  }

  @ParameterizedTest
  @CsvSource({
    "counter_2x1",
    "deadlock01_bad",
    "twostage_bad",
    "reorder_2",
    "reorder_3",
    "reorder_4",
    "reorder_5",
    "stringbuffer_bad",
    "bluetooth_driver_bad",
    "philosophers_2",
    "philosophers_3",
    "philosophers_4",
  })
  void the_portfolio_finds_it_within_a_hundred_schedules(String program)
      throws InterruptedException {
    SearchReport r = Searches.first(program, RuntimeKind.FREE_THREADED, 0);
    assertEquals(1, r.findings().size());
    assertTrue(r.findings().getFirst().count() >= 1, program);
    assertTrue(r.schedules() >= 1 && r.schedules() <= 100, program + " after " + r.schedules());
  }

  @Test
  void todays_gil_hides_what_the_old_one_and_none_show() throws InterruptedException {
    for (RuntimeKind kind : List.of(RuntimeKind.GIL_LEGACY, RuntimeKind.FREE_THREADED)) {
      assertEquals(1, Searches.first("counter_2x1", kind, 0).findings().size());
    }
    SearchReport r = Searches.run("counter_2x1", RuntimeKind.GIL, Strategy.DFS, 0);
    assertEquals("2 0 true", r.schedules() + " " + Searches.failing(r) + " " + r.complete());
  }
}
