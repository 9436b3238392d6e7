package gilscope.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.Level;
import gilscope.core.event.RuntimeKind;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.TraceChecker;
import gilscope.core.trace.TraceView;
import gilscope.desk.export.Recording;
import gilscope.desk.export.TraceImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Analyses of real runs, against what a second run shows. */
class RecordedAnalysesTest {
  private static TraceView sample(String name, RuntimeKind runtime)
      throws IOException, InterruptedException {
    String program =
        Files.readString(Path.of("assets/samples", name))
            .replace("TRANSFERS = 400\n", "TRANSFERS = 3000\n") // starting threads is not all
            .replace("for number in range(5)", "for number in range(50)")
            .replace("desk = ", "own = accounts[10 * seed:][:10]\n    desk = ")
            // sample makes bound methods of functions, whose counts all threads change
            .replace(
                "desk.sample(accounts, 2)", "own[desk.randint(0, 4)], own[desk.randint(5, 9)]");
    return TraceView.of(Recording.trace(program, runtime, Level.STATES));
  }

  @Test
  void the_model_is_near_the_run_and_predicts_the_run_without_the_gil() throws Exception {
    TraceView with = sample("bank_transfers.py", RuntimeKind.GIL);
    TraceView without = sample("bank_transfers.py", RuntimeKind.FREE_THREADED);
    WhatIf whatIf = WhatIf.of(with);
    assertNear(with.endTime(), whatIf.modelNs());
    WhatIf.Answer removed = whatIf.answers().getFirst();
    assertEquals("the GIL removed", removed.question());
    // It knows neither that the free-threaded build is slower, nor what objects cost that another
    // thread made, nor which locks are contended then: here each clerk has accounts of its own.
    assertNear(without.endTime(), removed.ns(), 0.35);
    assertTrue(whatIf.speedUp(removed) > 2);
    assertNear(without.endTime(), WhatIf.of(without).modelNs());
  }

  /** Such a trace tells no switch interval: turns of no length would take for ever. */
  @Test
  void a_trace_of_another_tool_is_modelled_too(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("two.json");
    Files.writeString(
        file,
        """
        [{"ph": "X", "name": "f", "ts": 0, "dur": 2e8, "pid": 1, "tid": 1},
         {"ph": "X", "name": "g", "ts": 0, "dur": 2e8, "pid": 1, "tid": 2}]
        """);
    TraceView view = TraceView.of(TraceImport.open(file));
    assertEquals(200_000_000_000L, view.endTime());
    assertNear(view.endTime(), WhatIf.of(view).modelNs());
  }

  private static void assertNear(long expected, long actual) {
    assertNear(expected, actual, 0.12);
  }

  private static void assertNear(long expected, long actual, double most) {
    double off = Math.abs(actual - expected) / (double) expected;
    assertTrue(off < most, () -> actual + " instead of " + expected);
  }

  @Test
  void a_critical_path_fills_the_run_without_gaps() throws Exception {
    for (RuntimeKind runtime : new RuntimeKind[] {RuntimeKind.GIL, RuntimeKind.FREE_THREADED}) {
      TraceView view = sample("bank_transfers.py", runtime);
      CriticalPath path = CriticalPath.of(view);
      long at = 0;
      for (CriticalPath.Segment segment : path.segments()) {
        assertEquals(at, segment.start());
        at = segment.end();
      }
      assertEquals(view.endTime(), at);
    }
  }

  private static final String SORTERS =
      """
      import threading
      shared = list(range(3000, 0, -1))
      def sorter(mine):
          for _ in range(8):
              mine.sort(key=lambda x: -x)
              mine.reverse()
      threads = [threading.Thread(target=sorter, args=(%s,)) for _ in range(3)]
      for t in threads:
          t.start()
      for t in threads:
          t.join()
      """;

  @Test
  void an_objects_mutex_has_an_owner_a_place_on_the_critical_path_and_a_what_if() throws Exception {
    TraceView shared =
        TraceView.of(
            Recording.trace(SORTERS.formatted("shared"), RuntimeKind.FREE_THREADED, Level.STATES));
    assertEquals(List.of(), TraceChecker.check(shared.trace()));
    TraceView own =
        TraceView.of(
            Recording.trace(
                SORTERS.formatted("list(shared)"), RuntimeKind.FREE_THREADED, Level.STATES));
    CriticalPath path = CriticalPath.of(shared);
    long running = path.byState().getOrDefault(ThreadState.RUNNING, 0L);
    assertTrue(running > 0.9 * path.length(), () -> path.byState().toString());
    WhatIf whatIf = WhatIf.of(shared);
    // who has it is known since another found it locked for the first time
    assertNear(shared.endTime(), whatIf.modelNs(), 0.15);
    WhatIf.Answer free = whatIf.answers().getLast();
    assertEquals("object 'list object 1' always free", free.question());
    assertNear(own.endTime(), free.ns(), 0.15); // it has not made the two lists more
    assertTrue(whatIf.speedUp(free) > 2);
  }

  @Test
  void the_philosophers_are_warned_of_their_circle_though_they_ate() throws Exception {
    TraceView view = sample("dining_philosophers.py", RuntimeKind.GIL);
    assertEquals(5, LockOrder.of(view).getFirst().cycle().size());
    assertEquals(0, DeadlockHistory.of(view).size());
  }

  @Test
  void two_regimes_are_compared_by_speed_waits_and_order() throws Exception {
    TraceView with = sample("bank_transfers.py", RuntimeKind.GIL);
    TraceView without = sample("bank_transfers.py", RuntimeKind.FREE_THREADED);
    Comparison comparison = Comparison.of(with, without);
    assertTrue(comparison.speedUp().orElseThrow() > 2, comparison::toString);
    Comparison.OfResource first = comparison.waits().getFirst();
    assertEquals("the GIL", first.label());
    assertEquals(0, first.waits().b());
    assertNull(comparison.output());
    assertNotNull(comparison.order());
    Comparison same = Comparison.of(with, sample("bank_transfers.py", RuntimeKind.GIL));
    assertNull(same.order());
    assertNull(same.behaviour());
    assertEquals(1, same.speedUp().orElseThrow());
  }

  @Test
  void a_run_that_did_not_end_has_no_speed() throws Exception {
    TraceView whole = TraceView.of(Recording.trace("print(1)\n", RuntimeKind.GIL, Level.STATES));
    TraceView failed = TraceView.of(Recording.trace("1 / 0\n", RuntimeKind.GIL, Level.STATES));
    assertTrue(Comparison.of(whole, whole).speedUp().isPresent());
    assertTrue(Comparison.of(whole, failed).speedUp().isEmpty());
    assertTrue(Comparison.of(failed, whole).speedUp().isEmpty());
  }

  @Test
  void a_lost_update_shows_as_another_output() throws Exception {
    String program = "print('counted', %d)\nprint('end')\n";
    Comparison comparison =
        Comparison.of(
            TraceView.of(Recording.trace(program.formatted(9), RuntimeKind.GIL, Level.STATES)),
            TraceView.of(Recording.trace(program.formatted(7), RuntimeKind.GIL, Level.STATES)));
    assertEquals(new Comparison.OutputDifference(1, "counted 9", "counted 7"), comparison.output());
    Comparison.Divergence behaviour = comparison.behaviour();
    assertEquals("MainThread prints counted 9", behaviour == null ? "" : behaviour.doneInA());
  }
}
