package gilscope.core.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import gilscope.core.event.EventKind;
import gilscope.core.event.LockId;
import gilscope.core.event.ThreadId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceViewTest {
  private static final String TWO_THREADS_ONE_LOCK =
      """
      0 T0 thread T0 MainThread
      0 T0 RUNNING at 1
      1 T0 resource R1 LOCK forks[0] at 2
      2 T0 thread T1 Worker-1
      3 T0 acquires R1 at 14
      4 T1 starts
      4 T1 RUNNING
      5 T1 line 20
      6 T1 BLOCKED R1 by T0 at 20
      9 T0 releases R1 at 16
      10 T1 waits-and-acquires R1 at 20
      10 T1 RUNNING
      12 T1 line 21
      13 T1 releases R1 at 21
      14 T1 DONE
      14 T1 ends
      20 T0 DONE
      """;

  @Test
  void a_threads_states_are_spans_without_gaps() {
    TraceView view = TraceView.of(Script.trace(TWO_THREADS_ONE_LOCK));
    assertEquals("0–20 RUNNING, 20–20 DONE", states(view, 0));
    assertEquals("4–6 RUNNING, 6–10 BLOCKED R1 by T0, 10–14 RUNNING, 14–14 DONE", states(view, 1));
    assertEquals("Worker-1", thread(view, 1).name());
    assertEquals(ThreadId.MAIN, thread(view, 1).parent());
  }

  @Test
  void a_locks_lane_says_who_owns_it_and_how_many_wait() {
    TraceView view = TraceView.of(Script.trace(TWO_THREADS_ONE_LOCK));
    assertEquals(
        "1–3 FREE, 3–6 HELD T0, 6–9 CONTENDED T0 +1, 9–10 AWAITED +1,"
            + " 10–13 HELD T1, 13–20 FREE",
        uses(view, 1));
  }

  @Test
  void whoever_is_woken_goes_on_by_the_notification_meant_for_it() {
    TraceView view =
        TraceView.of(
            Script.trace(
                """
                0 T0 thread T0 MainThread
                0 T0 resource R1 EVENT ready at 2
                1 T0 thread T1 Worker-1
                1 T0 thread T2 Worker-2
                2 T1 WAITING R1
                2 T2 WAITING R1
                5 T0 wakes T1 on R1 at 7
                6 T0 wakes T2 on R1 at 7
                8 T2 wait-ends R1 by T0
                9 T1 wait-ends R1 by T0
                9 T0 wakes T-1 on R1 at 8
                """));
    assertEquals("6 T0 -> 8 T2, 5 T0 -> 9 T1", handOvers(view, 1));
    assertEquals(1, view.handOversBefore(resource(view, 1), 9));
  }

  @Test
  void who_joins_goes_on_by_the_end_of_the_other() {
    TraceView view =
        TraceView.of(
            Script.trace(
                """
                0 T0 thread T0 MainThread
                1 T0 thread T1 Worker-1
                2 T0 resource R1 JOIN Worker-1 at 2
                3 T0 WAITING R1 by T1
                7 T1 releases R1
                7 T1 ends
                8 T0 wait-ends R1 by T1
                """));
    assertEquals("7 T1 -> 8 T0", handOvers(view, 1));
  }

  @Test
  void an_item_goes_from_who_put_it_to_who_got_it_if_it_was_the_only_one() {
    TraceView view =
        TraceView.of(
            Script.trace(
                """
                0 T0 thread T0 MainThread
                0 T0 thread T1 Worker-1
                0 T0 resource R1 QUEUE jobs at 2
                1 T0 value R1 1
                3 T1 value R1 0
                4 T0 value R1 1
                5 T0 value R1 0
                6 T0 value R1 1
                7 T0 value R1 2
                8 T1 value R1 1
                9 T1 value R1 0
                """));
    assertEquals("1 T0 -> 3 T1", handOvers(view, 1));
  }

  private static String handOvers(TraceView view, int id) {
    ResourceTrack resource = resource(view, id);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < resource.handOvers(); i++) {
      TraceCursor give = view.row(resource.handOverRelease(i));
      String from = give.time() + " T" + give.thread();
      TraceCursor take = view.row(resource.handOverAcquisition(i));
      all.add(from + " -> " + take.time() + " T" + take.thread());
    }
    return String.join(", ", all);
  }

  @Test
  void hand_overs_join_a_release_to_the_acquisition_by_another_thread() {
    TraceView view = TraceView.of(Script.trace(TWO_THREADS_ONE_LOCK));
    ResourceTrack lock = resource(view, 1);
    assertEquals(1, lock.handOvers());
    assertEquals(9, view.row(lock.handOverRelease(0)).time());
    assertEquals(10, view.row(lock.handOverAcquisition(0)).time());
    assertEquals("2 acquisitions, 1 contended, at most 1 waiting", counts(lock));
  }

  @Test
  void questions_about_a_moment_are_answered() {
    TraceView view = TraceView.of(Script.trace(TWO_THREADS_ONE_LOCK));
    ResourceTrack lock = resource(view, 1);
    assertEquals(ThreadId.MAIN, view.ownerAt(lock, 8));
    assertEquals(ThreadId.NONE, view.ownerAt(lock, 9));
    assertEquals(1, view.waitersAt(lock, 8).size());
    assertEquals(0, view.waitersAt(lock, 12).size());
    assertNull(view.stateAt(new ThreadId(1), 3));
    assertEquals(
        new LockId(1),
        java.util.Objects.requireNonNull(view.stateAt(new ThreadId(1), 7)).resource());
    assertEquals(-1, view.lineAt(thread(view, 1), 4));
    assertEquals(20, view.lineAt(thread(view, 1), 11));
    assertEquals(21, view.lineAt(thread(view, 1), 12));
  }

  @Test
  void questions_about_a_step_are_answered_by_rows() {
    Trace trace = Script.trace(TWO_THREADS_ONE_LOCK);
    TraceView view = TraceView.of(trace);
    long rows = trace.store().rowsUntilStep(4);
    assertEquals(5, rows);
    assertEquals(ThreadId.MAIN, view.ownerAfterRows(resource(view, 1), rows));
    assertNull(view.stateAfterRows(new ThreadId(1), rows));
    assertEquals(5, trace.store().rowsUntilTime(3));
  }

  @Test
  void a_view_that_reads_in_small_bites_ends_equal_to_one_that_reads_at_once() {
    Trace trace = Script.trace(TWO_THREADS_ONE_LOCK);
    TraceView bites = new TraceView(trace);
    while (bites.catchUp(1) > 0) {
      assertEquals(bites.rows() > 1, !states(bites, 0).isEmpty());
    }
    assertEquals(states(TraceView.of(trace), 1), states(bites, 1));
    assertEquals(uses(TraceView.of(trace), 1), uses(bites, 1));
  }

  @Test
  void a_clock_that_lags_behind_another_threads_keeps_its_own_times() {
    Trace trace = Script.trace("0 T0 RUNNING\n0 T1 RUNNING\n50 T1 SLEEPING\n");
    TraceView view = TraceView.of(trace);
    trace.store().stateChanged(0, 20, 3, gilscope.core.event.ThreadState.IO, -1, -1, -1);
    view.catchUp(10);
    assertEquals("0–20 RUNNING, 20–50 IO", states(view, 0));
  }

  @Test
  void reentry_is_not_another_acquisition() {
    TraceView view =
        TraceView.of(
            Script.trace(
                """
                0 T0 resource R1 RLOCK r
                1 T0 acquires R1
                2 T0 re-enters R1
                3 T0 leaves-inner R1
                4 T0 releases R1
                """));
    assertEquals("0–1 FREE, 1–4 HELD T0, 4–4 FREE", uses(view, 1));
    assertEquals("1 acquisitions, 0 contended, at most 0 waiting", counts(resource(view, 1)));
  }

  @Test
  void the_gil_is_found_with_its_requests_and_hand_overs() {
    TraceView view =
        TraceView.of(
            Script.trace(
                """
                0 T0 resource R0 GIL
                0 T0 gil-acquires R0
                1 T1 WANTS_GIL R0 by T0
                6 T1 asks T0 to drop R0
                8 T0 gil-releases R0 FORCED by T1
                9 T1 gil-acquires R0
                9 T1 RUNNING
                """));
    ResourceTrack gil = java.util.Objects.requireNonNull(view.gil());
    assertEquals("the GIL", gil.label());
    assertEquals(
        "0–0 FREE, 0–1 HELD T0, 1–8 CONTENDED T0 +1, 8–9 AWAITED +1, 9–9 HELD" + " T1",
        uses(view, 0));
    assertEquals(1, gil.handOvers());
    assertEquals(1, view.rows(EventKind.GIL_DROP_REQUESTED).size());
  }

  private static ThreadTrack thread(TraceView view, int id) {
    return java.util.Objects.requireNonNull(view.findThread(id));
  }

  private static ResourceTrack resource(TraceView view, int id) {
    return java.util.Objects.requireNonNull(view.findResource(id));
  }

  private static String counts(ResourceTrack r) {
    return "%d acquisitions, %d contended, at most %d waiting"
        .formatted(r.acquisitions(), r.contended(), r.maxWaiters());
  }

  private static String states(TraceView view, int thread) {
    ThreadTrack track = view.findThread(thread);
    List<String> spans = new ArrayList<>();
    for (int i = 0; track != null && i < track.states().size(); i++) {
      StateSpan span = track.span(i);
      spans.add(
          span.start()
              + "–"
              + span.end()
              + " "
              + span.state()
              + (span.resource().isPresent() ? " " + span.resource() : "")
              + (span.owner().isPresent() ? " by " + span.owner() : ""));
    }
    return String.join(", ", spans);
  }

  private static String uses(TraceView view, int resource) {
    SpanTrack uses = resource(view, resource).uses();
    List<String> spans = new ArrayList<>();
    for (int i = 0; i < uses.size(); i++) {
      spans.add(
          uses.start(i)
              + "–"
              + uses.end(i)
              + " "
              + ResourceUse.of(uses.code(i))
              + (uses.x(i) < 0 ? "" : " T" + uses.x(i))
              + (uses.y(i) == 0 ? "" : " +" + uses.y(i)));
    }
    return String.join(", ", spans);
  }
}
