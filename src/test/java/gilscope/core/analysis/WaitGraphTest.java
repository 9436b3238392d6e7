package gilscope.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.core.event.ThreadId;
import gilscope.core.trace.Script;
import gilscope.core.trace.TraceView;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WaitGraphTest {
  private static final String PHILOSOPHERS =
      """
      0 T0 thread T0 MainThread
      0 T0 thread T1 Plato
      0 T0 thread T2 Kant
      0 T0 resource R0 GIL
      0 T0 resource R1 LOCK forks[0]
      0 T0 resource R2 LOCK forks[1]
      0 T0 resource R3 JOIN Plato
      0 T0 WAITING R3 by T1 at 30
      0 T1 RUNNING
      0 T2 RUNNING
      1 T1 acquires R1 at 14
      1 T2 acquires R2 at 15
      2 T1 BLOCKED R2 by T2 at 16
      3 T2 BLOCKED R1 by T1 at 17
      9 T2 line 17
      """;

  @Test
  void a_cycle_is_found_and_named_with_lines() {
    TraceView view = TraceView.of(Script.trace(PHILOSOPHERS));
    assertEquals(
        "Deadlock of 2 threads: Plato waits for lock 'forks[1]' at line 16, held by Kant since line"
            + " 15; Kant waits for lock 'forks[0]' at line 17, held by Plato since line 14.",
        sentences(view, new Moment.AtTime(9)));
    assertEquals("", sentences(view, new Moment.AtTime(2)));
    assertEquals("", sentences(view, new Moment.AfterRows(13)));
    assertEquals(sentences(view, new Moment.AtTime(9)), sentences(view, new Moment.AfterRows(14)));
  }

  @Test
  void a_thread_that_takes_its_own_lock_again_is_a_deadlock_of_one() {
    TraceView view =
        TraceView.of(
            Script.trace(
                """
                0 T0 thread T0 MainThread
                0 T0 resource R1 LOCK lock
                1 T0 acquires R1 at 3
                2 T0 BLOCKED R1 by T0 at 4
                """));
    assertEquals(
        "Deadlock of one thread with itself: MainThread waits for lock 'lock' at line 4, which it"
            + " holds itself since line 3.",
        sentences(view, new Moment.AtTime(2)));
  }

  @Test
  void why_a_thread_waits_is_told_to_the_end_of_the_chain() {
    TraceView view = TraceView.of(Script.trace(PHILOSOPHERS));
    assertEquals(
        "MainThread has waited 9 ns for the end of Plato at line 30; Plato waits for lock"
            + " 'forks[1]' at line 16, held by Kant since line 15; Kant waits for lock 'forks[0]'"
            + " at line 17, held by Plato since line 14: a deadlock.",
        WaitChain.explain(view, ThreadId.MAIN, new Moment.AtTime(9), 9));
    assertEquals(
        "Plato has waited 0 ns for lock 'forks[1]' at line 16, held by Kant since line 15; Kant"
            + " runs.",
        WaitChain.explain(view, new ThreadId(1), new Moment.AtTime(2), 2));
    assertEquals("Plato runs.", WaitChain.explain(view, new ThreadId(1), new Moment.AtTime(1), 1));
  }

  @Test
  void a_wait_for_something_that_nobody_owns_says_so() {
    TraceView view =
        TraceView.of(
            Script.trace(
                """
                0 T0 thread T0 MainThread
                0 T0 resource R1 CONDITION not_empty
                2000000 T0 WAITING R1 at 4
                """));
    assertEquals(
        "MainThread has waited 1.5 ms for condition 'not_empty' at line 4; nobody has notified it.",
        WaitChain.explain(view, ThreadId.MAIN, new Moment.AtTime(3_500_000), 3_500_000));
  }

  private static String sentences(TraceView view, Moment moment) {
    List<Deadlock> deadlocks = WaitGraph.at(view, moment).deadlocks();
    return deadlocks.stream()
        .map(deadlock -> deadlock.sentence(new Names(view)))
        .collect(Collectors.joining("\n"));
  }
}
