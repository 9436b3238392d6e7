package gilscope.core.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TraceCheckerTest {
  @Test
  void a_sound_trace_has_no_problems() {
    assertEquals(
        "",
        check(
            """
            0 T0 thread T0 MainThread
            0 T0 resource R0 GIL
            0 T0 starts
            0 T0 RUNNING
            0 T0 gil-acquires R0
            1 T0 line 1
            1 T0 resource R1 RLOCK r
            2 T0 acquires R1
            2 T0 re-enters R1
            2 T0 leaves-inner R1
            2 T0 releases R1
            3 T0 thread T1 Worker
            4 T0 gil-releases R0 VOLUNTARY
            4 T0 SLEEPING
            4 T1 starts
            4 T1 WANTS_GIL R0
            4 T1 gil-acquires R0
            4 T1 RUNNING
            5 T1 line 3
            5 T1 gil-releases R0 FINAL
            5 T1 DONE
            5 T1 ends
            """));
  }

  private static final String MUTEX =
      """
      0 T0 thread T0 MainThread
      0 T0 resource R1 OBJECT list
      0 T0 starts
      0 T0 RUNNING
      0 T0 thread T1 Worker
      0 T1 starts
      0 T1 RUNNING
      """;

  @Test
  void an_objects_mutex_belongs_to_whom_somebody_found_it_with() {
    assertEquals(
        "",
        check(
            MUTEX
                + """
                1 T1 finds R1 by T0
                1 T1 BLOCKED R1 by T0
                2 T0 releases R1
                2 T0 finds R1 by T1
                2 T0 BLOCKED R1 by T1
                3 T1 waits-and-acquires R1
                3 T1 RUNNING
                4 T1 releases R1
                5 T0 waits-and-acquires R1
                5 T0 RUNNING
                """));
    assertEquals(
        "row 9: R1 is found with T1, but belongs to T0",
        check(MUTEX + "1 T1 finds R1 by T0\n1 T1 RUNNING\n2 T0 finds R1 by T1\n"));
  }

  @Test
  void a_core_runs_one_thread_at_a_time() {
    String problems =
        check(
            """
            0 T0 thread T0 MainThread
            0 T0 starts
            0 T0 RUNNING C0
            1 T0 thread T1 Worker
            1 T1 starts
            1 T1 RUNNING C1
            5 T1 SLEEPING
            5 T0 SLEEPING
            4 T1 RUNNING C0
            9 T0 RUNNING C0
            9 T1 DONE
            9 T1 ends
            9 T0 DONE
            9 T0 ends
            """);
    assertTrue(problems.contains("T1 runs on core 0 before that is free at 5"), problems);
    assertTrue(problems.contains("T0 runs on core 0, where T1 still does"), problems);
  }

  @Test
  void a_thread_is_in_a_state_from_its_start_to_its_end() {
    assertEquals(
        "row 2: T0 is in no state for 5 ns after its start\nrow 3: T0 ends while RUNNING",
        check("0 T0 thread T0 Main\n1 T0 starts\n6 T0 RUNNING\n9 T0 ends\n"));
    assertEquals(
        "row 1: T0 has started and was never in any state",
        check("0 T0 thread T0 Main\n1 T0 starts\n"));
  }

  @Test
  void two_owners_are_found() {
    assertEquals(
        "row 2: T1 acquires R1, which belongs to T0",
        check("0 T0 resource R1 LOCK\n1 T0 acquires R1\n2 T1 acquires R1\n"));
  }

  @Test
  void releasing_what_is_free_or_anothers_is_found() {
    assertEquals(
        "row 1: T0 releases R1, which is free", check("0 T0 resource R1 LOCK\n1 T0 releases R1\n"));
    assertEquals(
        "row 2: T1 releases R1, which belongs to T0",
        check("0 T0 resource R1 RLOCK\n1 T0 acquires R1\n2 T1 releases R1\n"));
  }

  @Test
  void a_lock_may_be_released_by_another_thread_and_kept_to_the_end() {
    assertEquals(
        "", check("0 T0 resource R1 LOCK\n1 T0 acquires R1\n2 T1 releases R1\n3 T1 acquires R1\n"));
  }

  @Test
  void a_clock_that_goes_back_is_found() {
    assertEquals("row 1: T0 goes back in time by 3 ns", check("5 T0 RUNNING\n2 T0 SLEEPING\n"));
  }

  @Test
  void executing_without_the_gil_or_while_waiting_is_found() {
    assertEquals(
        "row 3: T0 executes while the GIL belongs to no thread",
        check("0 T0 resource R0 GIL\n0 T0 thread T0 M\n0 T0 RUNNING\n1 T0 line 3\n"));
    assertEquals("row 1: T0 executes while SLEEPING", check("0 T0 SLEEPING\n1 T0 line 3\n"));
    assertEquals("row 0: T0 executes while in no state", check("1 T0 line 3\n"));
  }

  @Test
  void life_after_death_and_birth_from_nothing_are_found() {
    assertEquals(
        """
        row 0: T3 starts without having been created
        row 2: T3 is RUNNING after its end\
        """,
        check("0 T3 starts\n1 T3 ends\n2 T3 RUNNING\n"));
  }

  private static String check(String script) {
    return String.join("\n", TraceChecker.check(Script.trace(script)));
  }
}
