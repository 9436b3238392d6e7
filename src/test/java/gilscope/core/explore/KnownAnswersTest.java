package gilscope.core.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.RuntimeKind;
import gilscope.core.explore.SearchOptions.Strategy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of {@code exploration.md} 3.3, 3.4 and 4.2, counted again. */
final class KnownAnswersTest {
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
    "spin_on_a_flag, 3, 0",
    "spin_with_sleep, 3, 0",
    "spin_under_a_lock, 3, 0",
    "spin_through_an_iterator, 5, 0",
    "missed_pulse, 6, 3",
  })
  void reduction_executes_each_trace_once(String program, long traces, long failing)
      throws InterruptedException {
    SearchReport r = Searches.run(program, RuntimeKind.FREE_THREADED, Strategy.DPOR, 0);
    assertEquals(
        traces + " executions of " + traces + " traces, " + failing + " fail, 0 blocked, complete",
        r.schedules()
            + " executions of "
            + r.traces()
            + " traces, "
            + Searches.failing(r)
            + " fail, "
            + r.blocked()
            + " blocked, "
            + (r.complete() ? "complete" : "not complete"));
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

  /** Three standard deviations of 1,500 draws; 20,000 are drawn by hand. */
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
  })
  void priorities_find_bugs_as_often_as_enumeration_says(String program, int d, int p, int q)
      throws InterruptedException {
    int n = 1_500;
    SearchReport r = Searches.run(program, RuntimeKind.FREE_THREADED, Strategy.PCT, 0, d, n);
    double expected = (double) p / q;
    double sigma = Math.sqrt(expected * (1 - expected) / n);
    double seen = (double) Searches.failing(r) / r.schedules();
    assertTrue(
        Math.abs(seen - expected) <= 3 * sigma,
        program + " pct:" + d + " fails in " + seen + ", expected " + expected);
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
    assertTrue(r.schedules() <= 100, program + " after " + r.schedules());
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
