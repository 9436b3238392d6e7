package gilscope.core.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.RuntimeKind;
import gilscope.core.explore.SearchOptions.Strategy;
import gilscope.core.sched.Choices;
import gilscope.core.sched.FollowGuide;
import gilscope.core.session.Trials;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search says about what it found, and that it can be had again. */
final class FindingsTest {
  @ParameterizedTest
  @CsvSource({
    "counter_2x1, 1",
    "counter_2x2, 1",
    "account_bad, 0",
    "lazy01_bad, 0",
    "deadlock01_bad, 1",
    "twostage_bad, 1",
    "reorder_2, 1",
    "reorder_3, 1",
    "reorder_5, 1",
    "philosophers_2, 1",
    "philosophers_3, 1",
    "philosophers_4, 1",
    "withdraw, 1",
    "lazy_singleton, 1",
    "reorder_4, 1",
    "bluetooth_driver_bad, 1",
    "token_ring_bad, 0",
    "stack_bad_2, 1",
    "stack_bad_3, 1",
    "stringbuffer_bad, 2",
    "pingpong_depth_2, 2",
  })
  void a_witness_has_the_fewest_preemptions_and_says_so(String program, int preemptions)
      throws InterruptedException {
    Finding f = Searches.first(program, RuntimeKind.FREE_THREADED, 1).findings().getFirst();
    assertEquals(preemptions + " true", f.preemptions() + " " + f.certified());
  }

  @ParameterizedTest
  @ValueSource(strings = {"deadlock01_bad", "philosophers_2", "philosophers_3"})
  void a_deadlock_is_predicted_from_a_passing_run_and_confirmed(String program)
      throws InterruptedException {
    SearchReport r = Searches.run(program, RuntimeKind.GIL, Strategy.IPB, 0);
    assertEquals(0, r.findings().size());
    assertEquals(1, r.predicted().size());
    assertTrue(r.predicted().getFirst().confirmed());
  }

  /** One schedule: all that is known of the deadlock is the order of the locks in it. */
  @Test
  void what_a_prediction_leads_to_is_a_finding() throws InterruptedException {
    SearchReport r =
        new Search(
                Searches.spec("deadlock01_bad", RuntimeKind.GIL),
                new SearchOptions(Strategy.AUTO, 0, 2, 1, 600_000_000_000L, 0, false, false))
            .run();
    Finding f = r.findings().getFirst();
    assertEquals(
        "a prediction TOTAL_DEADLOCK 1 true",
        f.strategy() + " " + f.failure().form() + " " + f.preemptions() + " " + f.certified());
  }

  @Test
  void a_gate_around_the_forks_rules_the_deadlock_out() throws InterruptedException {
    SearchReport r =
        Searches.run("philosophers_gate_locked", RuntimeKind.FREE_THREADED, Strategy.DPOR, 0);
    assertEquals("[] [] true", r.findings() + " " + r.predicted() + " " + r.complete());
  }

  @Test
  void a_loop_that_waits_for_what_nobody_does_any_more_is_a_livelock() throws InterruptedException {
    Finding f = Searches.first("missed_pulse", RuntimeKind.FREE_THREADED, 0).findings().getFirst();
    assertEquals(
        "LIVELOCK Livelock: Thread-1 (begin) goes round at line 9, and nobody can change what it"
            + " waits for. The cycle: Thread-1 (begin) reads light.green (line 9).",
        f.failure().kind() + " " + f.failure().message());
  }

  @Test
  void a_deadlock_is_explained_by_who_takes_what_before_whom() throws InterruptedException {
    Finding f =
        Searches.run("deadlock01_bad", RuntimeKind.FREE_THREADED, Strategy.DPOR, 0)
            .findings()
            .getFirst();
    assertEquals(
        Set.of(
            "Thread-1 acquires a (deadlock01_bad.py:13) before Thread-2 asks for it"
                + " (deadlock01_bad.py:19)",
            "Thread-2 acquires b (deadlock01_bad.py:18) before Thread-1 asks for it"
                + " (deadlock01_bad.py:14)"),
        Set.copyOf(f.constraints()));
  }

  @Test
  void a_hook_of_the_program_hides_no_failure() throws InterruptedException {
    Finding f = Searches.first("hooked", RuntimeKind.FREE_THREADED, 0).findings().getFirst();
    assertEquals("AssertionError", f.failure().message());
  }

  @Test
  void who_looks_for_the_end_of_a_thread_waits_for_it() throws InterruptedException {
    SearchReport r = Searches.run("watched_end", RuntimeKind.FREE_THREADED, Strategy.DPOR, 0);
    assertEquals(
        "[] [] true 3", r.findings() + " " + r.races() + " " + r.complete() + " " + r.traces());
  }

  @Test
  void the_self_check_passes() throws InterruptedException {
    assertEquals(
        new SelfCheck(true, "canary race found, canary deadlock found, behaviours 4 6 6"),
        SelfCheck.run());
  }

  @Test
  void what_a_lock_guards_does_not_race() throws InterruptedException {
    SearchReport r = Searches.run("counter_locked", RuntimeKind.FREE_THREADED, Strategy.DPOR, 0);
    assertEquals(
        "[] [] true 6", r.findings() + " " + r.races() + " " + r.complete() + " " + r.traces());
  }

  @Test
  void the_race_of_a_counter_is_told_with_its_lines() throws InterruptedException {
    SearchReport r = Searches.run("counter_2x1", RuntimeKind.FREE_THREADED, Strategy.DPOR, 0);
    assertEquals(
        "[Race[location=c.v, kind=read-write, a=counter_2x1.py:10, b=counter_2x1.py:10,"
            + " verdict=HARMFUL, lockset=true, inner=false], Race[location=c.v,"
            + " kind=write-write, a=counter_2x1.py:10, b=counter_2x1.py:10, verdict=HARMFUL,"
            + " lockset=true, inner=false]]",
        r.races().toString());
  }

  /** Ten thousand times by hand: {@code -Dgilscope.replays=10000}. */
  @Test
  void a_schedule_gives_the_same_execution_every_time() throws InterruptedException {
    Trials trials = new Trials(Searches.spec("reorder_3", RuntimeKind.FREE_THREADED), false);
    Set<Long> hashes = new HashSet<>();
    trials.carry(
        () -> {
          Order order = new Order();
          FollowGuide guide = new FollowGuide(Choices.of(1, 3, 2, 3, 1, 3, 2, 3));
          int replays = Integer.getInteger("gilscope.replays", 1_000);
          for (int i = 0; i < replays; i++) {
            trials.run(guide, 1_000, 1_000_000, false);
            order.compute(trials.steps(), false, Integer.MAX_VALUE, (_, _, _) -> {});
            if (i > 0) {
              hashes.add(order.hash());
            }
          }
        });
    assertEquals(1, hashes.size());
  }
}
