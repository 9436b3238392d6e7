package gilscope.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.core.event.ThreadId;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.Script;
import gilscope.core.trace.TraceView;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AnalysesTest {
  private static TraceView view(String script) {
    return TraceView.of(Script.trace(script));
  }

  private static final String GIL_AND_LOCK =
      """
      0 T0 thread T0 Main
      0 T0 thread T1 Worker-1
      0 T0 thread T2 Worker-2
      0 T0 resource R0 GIL
      0 T0 resource R1 LOCK lock_b at 3
      0 T0 gil-acquires R0
      0 T0 RUNNING
      10 T0 acquires R1 at 31
      20 T0 gil-releases R0 VOLUNTARY
      20 T0 SLEEPING
      20 T2 gil-acquires R0
      20 T2 RUNNING
      30 T2 BLOCKED R1 by T0 at 9
      30 T2 gil-releases R0 VOLUNTARY
      30 T1 gil-acquires R0
      30 T1 RUNNING
      40 T0 WANTS_GIL R0 by T1 at 32
      5040 T0 asks T1 to drop R0
      6000 T1 line 12
      6010 T1 gil-releases R0 FORCED by T0 at 12
      6010 T1 WANTS_GIL R0 by T0 at 12
      6020 T0 gil-acquires R0
      6020 T0 RUNNING
      6030 T0 releases R1 at 33
      6030 T2 waits-and-acquires R1
      6030 T2 WANTS_GIL R0 by T0 at 9
      6040 T0 gil-releases R0 FINAL
      6040 T0 DONE
      6040 T0 ends
      6050 T2 gil-acquires R0
      6050 T2 RUNNING
      6100 T2 releases R1
      """;

  @Test
  void a_wait_is_explained_down_to_the_gils_holder_and_its_next_check_point() {
    TraceView view = view(GIL_AND_LOCK);
    assertEquals(
        "Worker-2 has waited 5.02 µs for lock 'lock_b' at line 9, held by Main since line 31; Main"
            + " waits for the GIL at line 32, held by Worker-1 for 5.02 µs, a drop is requested,"
            + " next check point line 12; Worker-1 runs.",
        WaitChain.explain(view, new ThreadId(2), new Moment.AtTime(5050), 5050));
    WaitReason reason = WaitReason.of(view, new ThreadId(2), new Moment.AtTime(3000), 3000);
    assertEquals(WaitReason.End.RUNS, reason.end());
    assertEquals(
        List.of("2970 held 2990", "2960 held 2970"),
        reason.links().stream().map(l -> l.waitedNs() + " held " + l.heldNs()).toList());
    assertEquals(false, reason.links().get(1).dropRequested());
  }

  @Test
  void a_wait_that_nobody_holds_names_who_will_end_it() {
    TraceView view =
        view(
            """
            0 T0 thread T0 Main
            0 T0 thread T1 Kant
            0 T0 resource R1 CONDITION ready
            5 T0 WAITING R1 at 4
            9 T1 wakes T0 on R1 at 31
            11 T0 wait-ends R1 by T1
            11 T0 RUNNING
            """);
    assertEquals(
        "Main has waited 2 ns for condition 'ready' at line 4; nobody has notified it, Kant wakes"
            + " it 4 ns later at line 31.",
        WaitChain.explain(view, ThreadId.MAIN, new Moment.AtTime(7), 7));
  }

  @Test
  void a_locks_report_has_uncontended_acquisitions_percentiles_and_the_longest_chain() {
    StringBuilder script =
        new StringBuilder(
            "0 T0 thread T0 Main\n0 T0 thread T1 A\n0 T0 resource R1 LOCK l at 7\n"
                + "0 T0 RUNNING\n0 T1 RUNNING\n");
    for (int i = 0; i < 100; i++) {
      int t = 1000 * i;
      script.append(t + 1).append(" T0 acquires R1 at 8\n");
      if (i < 10) {
        script.append(t + 2).append(" T1 BLOCKED R1 by T0 at 9\n");
        script.append(t + 12 + i).append(" T0 releases R1\n");
        script.append(t + 12 + i).append(" T1 waits-and-acquires R1\n");
        script.append(t + 12 + i).append(" T1 RUNNING\n");
        script.append(t + 20 + i).append(" T1 releases R1\n");
      } else {
        script.append(t + 2).append(" T0 releases R1\n");
      }
    }
    LockReport report = LockReport.of(view(script.toString()), 0, Long.MAX_VALUE).getFirst();
    assertEquals(110, report.acquisitions());
    assertEquals(100, report.uncontended());
    assertEquals(new Distribution(10, 145, 19, 14, 18, 19, 19), report.waits());
    assertEquals(110, report.holds().count());
    assertEquals(20, report.holds().max());
    assertEquals(1, report.holds().p50());
    assertEquals(1, report.maxWaiters());
    assertEquals(1, report.longestChain());
    LockReport part = LockReport.of(view(script.toString()), 0, 1000).getFirst();
    assertEquals(2, part.acquisitions());
    assertEquals(1, part.waits().count());
  }

  @Test
  void the_users_of_a_lock_had_it_waited_for_it_changed_it_or_woke_others_by_it() {
    String script =
        """
        0 T0 thread T0 Main
        0 T0 thread T1 A
        0 T0 thread T2 B
        0 T0 thread T3 C
        0 T0 resource R1 LOCK x
        0 T0 resource R2 CONDITION ready
        0 T0 resource R3 QUEUE items
        1 T1 acquires R1
        2 T2 BLOCKED R1 by T1
        3 T3 value R3 1
        4 T3 WAITING R2
        5 T1 wakes T3 by R2
        6 T0 value R3 0
        """;
    assertEquals(
        "R1=[T1, T2] R2=[T1, T3] R3=[T0, T3]",
        new TreeMap<>(LockUsers.of(view(script)))
            .entrySet().stream().map(Object::toString).collect(Collectors.joining(" ")));
  }

  @Test
  void locks_taken_in_opposite_order_are_warned_of_though_nothing_happened() {
    String script =
        """
        0 T0 thread T0 Main
        0 T0 thread T1 A
        0 T0 thread T2 B
        0 T0 resource R1 LOCK x
        0 T0 resource R2 LOCK y
        0 T0 resource R3 LOCK gate
        1 T1 acquires R1 at 3
        2 T1 acquires R2 at 4
        3 T1 releases R2
        4 T1 releases R1
        5 T2 acquires R2 at 8
        6 T2 acquires R1 at 9
        """;
    assertEquals(
        "Lock order inversion: A takes lock 'x' (line 3) and then lock 'y' (line 4), but B takes"
            + " lock 'y' (line 8) and then lock 'x' (line 9); at an unlucky moment they wait for"
            + " each other.",
        inversions(view(script)));
    assertEquals(6, LockOrder.of(view(script)).getFirst().sinceNs());
    String gated =
        script
            .replace("1 T1 acquires R1", "1 T1 acquires R3\n1 T1 acquires R1")
            .replace("4 T1 releases R1", "4 T1 releases R1\n4 T1 releases R3")
            .replace("5 T2 acquires R2", "5 T2 acquires R3\n5 T2 acquires R2");
    assertEquals("", inversions(view(gated)), "a common gate lock keeps them apart");
    assertEquals("", inversions(view(script.replace("T2 ", "T1 "))), "one thread alone");
  }

  private static String inversions(TraceView view) {
    Names names = new Names(view);
    return LockOrder.of(view).stream()
        .map(i -> i.sentence(names))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void a_partial_deadlock_is_told_with_the_moment_it_became_inevitable() {
    TraceView view =
        view(
            """
            0 T0 thread T0 Main
            0 T0 thread T1 A
            0 T0 thread T2 B
            0 T0 resource R1 LOCK x
            0 T0 resource R2 LOCK y
            0 T0 RUNNING
            0 T1 RUNNING
            0 T2 RUNNING
            1 T1 acquires R1 at 3
            4 T2 acquires R2 at 8
            5 T1 BLOCKED R2 by T2 at 4
            7 T2 BLOCKED R1 by T1 at 9
            90 T0 line 20
            """);
    DeadlockHistory.Circle circle = DeadlockHistory.of(view).getFirst();
    assertEquals(
        "Deadlock of 2 threads: A waits for lock 'y' at line 4, held by B since line 8; B waits for"
            + " lock 'x' at line 9, held by A since line 3. Inevitable since 4 ns, when B took lock"
            + " 'y' at line 8. Other threads went on.",
        circle.sentence(new Names(view)));
    assertEquals(7, circle.closedNs());
  }

  @Test
  void a_circle_that_a_timeout_opens_is_told_too_and_taking_a_lock_is_none() {
    TraceView view =
        view(
            """
            0 T0 thread T0 Main
            0 T0 thread T1 A
            0 T0 resource R1 LOCK x
            0 T0 resource R2 LOCK y
            1 T0 acquires R1 at 3
            1 T1 acquires R2 at 8
            2 T0 BLOCKED R2 by T1 at 4
            3 T1 BLOCKED R1 by T0 at 9
            8 T1 RUNNING
            8 T1 releases R2
            8 T0 waits-and-acquires R2 at 4
            9 T0 RUNNING
            """);
    List<DeadlockHistory.Circle> circles = DeadlockHistory.of(view);
    assertEquals(1, circles.size());
    assertEquals(8, circles.getFirst().openedNs());
    assertEquals(List.of(), WaitGraph.at(view, new Moment.AfterRows(11)).deadlocks());
  }

  @Test
  void the_critical_path_goes_back_through_whoever_ended_each_wait() {
    TraceView view = view(GIL_AND_LOCK);
    CriticalPath path = CriticalPath.of(view);
    assertEquals(
        """
        T1 0-30 RUNNABLE
        T1 30-6010 RUNNING
        T0 6010-6020 WANTS_GIL
        T0 6020-6040 RUNNING
        T2 6040-6050 WANTS_GIL
        T2 6050-6100 RUNNING
        """,
        path.segments().stream()
            .map(s -> s.thread() + " " + s.start() + "-" + s.end() + " " + s.state() + "\n")
            .collect(Collectors.joining()));
    assertEquals(6100, path.length());
    assertEquals(6050, path.byState().get(ThreadState.RUNNING));
  }

  @Test
  void contention_is_counted_by_line_and_lock() {
    TraceView view = view(GIL_AND_LOCK);
    Names names = new Names(view);
    assertEquals(
        """
        line 9 lock 'lock_b': 1, 6000
        line 32 the GIL: 1, 5980
        line 12 the GIL: 1, 90
        line 9 the GIL: 1, 20
        """,
        Contention.of(view, 0, Long.MAX_VALUE).stream()
            .map(
                c ->
                    names.line(c.at())
                        + " "
                        + names.resource(c.resource())
                        + ": "
                        + c.waits()
                        + ", "
                        + c.waitNs()
                        + "\n")
            .collect(Collectors.joining()));
  }

  @Test
  void shares_of_a_range_are_cut_to_it() {
    Shares shares = Shares.of(view(GIL_AND_LOCK), 10, 40);
    assertEquals(10, shares.threads().get(0).ns().get(ThreadState.RUNNING));
    assertEquals(20, shares.threads().get(0).ns().get(ThreadState.SLEEPING));
    assertEquals(20, shares.total(ThreadState.RUNNING) - 10);
    assertEquals(1.0, shares.threads().get(1).share(ThreadState.RUNNING));
  }
}
