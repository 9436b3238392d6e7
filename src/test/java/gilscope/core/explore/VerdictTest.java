package gilscope.core.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.core.event.RuntimeKind;
import gilscope.core.session.RunSpec;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A verdict claims no more than what the searches executed. */
final class VerdictTest {
  private static final long BUDGET_NS = 600_000_000_000L;

  private static SearchReport passed(long schedules, boolean complete, int bound, long limited) {
    return new SearchReport(
        "gil",
        "auto",
        schedules,
        schedules,
        0,
        complete,
        bound,
        limited,
        -1,
        SearchReport.Cut.NOT,
        0,
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        List.of());
  }

  private static String judged(SearchReport gil, SearchReport others) {
    Map<RuntimeKind, SearchReport> reports = new EnumMap<>(RuntimeKind.class);
    for (RuntimeKind kind : RuntimeKind.values()) {
      reports.put(kind, kind == RuntimeKind.GIL ? gil : others);
    }
    Verdict v = Verdict.of(reports);
    return v.kind().label() + ": " + v.sentence();
  }

  @Test
  void says_what_was_executed() {
    assertEquals(
        "no failure found within the bound: No failure was found. Executed: every behaviour under"
            + " gil; every schedule of at most 1 preemption under gil-legacy, free-threaded and"
            + " unprotected.",
        judged(passed(6, true, -1, 0), passed(900, false, 1, 0)));
  }

  @Test
  void claims_no_bound_that_was_not_reached() {
    assertEquals(
        "no failure met, but no bound was reached: No failure was found. Executed: 3 schedules, no"
            + " bound reached under gil; every behaviour under gil-legacy, free-threaded and"
            + " unprotected.",
        judged(passed(3, false, -1, 0), passed(6, true, -1, 0)));
  }

  @Test
  void claims_nothing_without_an_execution() {
    assertEquals(
        "not searched: Too little was searched to say anything. Executed: no schedule under gil;"
            + " every behaviour under gil-legacy, free-threaded and unprotected.",
        judged(passed(0, false, -1, 0), passed(6, true, -1, 0)));
    assertEquals(
        "not searched: Too little was searched to say anything. Executed: every behaviour under"
            + " gil; no schedule to its end (2 were longer than allowed) under gil-legacy,"
            + " free-threaded and unprotected.",
        judged(passed(6, true, -1, 0), passed(2, false, -1, 2)));
  }

  private static Finding first(String source, RuntimeKind runtime) throws InterruptedException {
    RunSpec spec = RunSpec.of("p.py", source).withRuntime(runtime);
    SearchOptions d = SearchOptions.DEFAULT;
    return new Search(
            spec,
            new SearchOptions(
                d.strategy(), 0, 2, d.maxSchedules(), BUDGET_NS, d.seed(), false, false))
        .run()
        .findings()
        .getFirst();
  }

  @Test
  void says_that_a_failure_rests_on_a_sleep_that_is_too_short() throws InterruptedException {
    Finding f =
        first(
            """
            import threading, time
            ready = False
            def prepare():
                global ready
                time.sleep(0.1)
                ready = True
            t = threading.Thread(target=prepare, name="Preparer")
            t.start()
            time.sleep(0.5)
            assert ready
            t.join()
            """,
            RuntimeKind.GIL);
    assertEquals(
        "only seen where a thread is held up for 400 ms while others sleep or wait: time"
            + " orders nothing, but this will be rare",
        f.delay());
    assertEquals(
        "AssertionError. It needs: MainThread reads ready (p.py:10) before Preparer goes on.",
        f.explanation());
  }

  @Test
  void names_the_variables_of_functions() throws InterruptedException {
    assertEquals(
        List.of(
            "AssertionError. It needs: Thread-1 reads n (p.py:12) before Thread-2 writes it"
                + " (p.py:12).",
            "AssertionError. It needs: Thread-1 reads box.v (p.py:5) before Thread-2 writes it"
                + " (p.py:5).",
            "AssertionError. It needs: Thread-1 reads seen (p.py:12) before Thread-2 writes it"
                + " (p.py:12)."),
        List.of(
            explained("n += 1", "n == 2"),
            explained("box.inc()", "box.v == 2"),
            explained("seen or seen.append(1)", "seen == [1]")));
  }

  private static String explained(String done, String expected) throws InterruptedException {
    String program =
        """
        from gilscope import parallel
        class Box:
            v = 0
            def inc(self):
                self.v += 1
        def main():
            n = 0
            box = Box()
            seen = []
            def work():
                nonlocal n
                $DONE
            parallel(work, work)
            assert $EXPECTED
        main()
        """;
    return first(
            program.replace("$DONE", done).replace("$EXPECTED", expected),
            RuntimeKind.FREE_THREADED)
        .explanation();
  }

  @Test
  void says_nothing_of_a_sleep_that_only_opens_a_window() throws InterruptedException {
    Finding f =
        first(
            """
            import threading, time
            n = 0
            def work():
                global n
                seen = n
                time.sleep(0.001)
                n = seen + 1
            a = threading.Thread(target=work)
            b = threading.Thread(target=work)
            a.start(); b.start(); a.join(); b.join()
            assert n == 2
            """,
            RuntimeKind.GIL);
    assertEquals(0, f.heldUpNs());
  }

  private static SearchReport timed(int timeouts) throws InterruptedException {
    return timed(
        timeouts,
        """
        import threading
        done = threading.Event()
        result = None
        def work():
            global result
            result = 42
            done.set()
        t = threading.Thread(target=work)
        t.start()
        done.wait(0.5)
        assert result == 42
        t.join()
        """);
  }

  private static SearchReport timed(int timeouts, String program) throws InterruptedException {
    return new Search(
            RunSpec.of("p.py", program),
            new SearchOptions(
                SearchOptions.Strategy.AUTO, 0, 2, 1_000, BUDGET_NS, 0, true, false, timeouts))
        .run();
  }

  @Test
  void a_join_with_a_time_limit_may_end_before_its_thread() throws InterruptedException {
    String program =
        """
        import threading
        done = []
        def work():
            done.append(1)
        t = threading.Thread(target=work)
        t.start()
        t.join(timeout=1)
        assert done, t.is_alive()
        """;
    assertEquals("every behaviour, no wait ending before its time", timed(0, program).extent());
    SearchReport r = timed(1, program);
    assertEquals(
        "AssertionError: True. It needs: MainThread's wait (p.py:7) ends before its time.",
        r.findings().getFirst().explanation());
  }

  @Test
  void says_that_waits_ended_in_time_only() throws InterruptedException {
    SearchReport r = timed(0);
    assertEquals(
        "every behaviour, no wait ending before its time []", r.extent() + " " + r.findings());
  }

  @Test
  void ends_waits_before_their_time_where_it_may() throws InterruptedException {
    SearchReport r = timed(1);
    Finding f = r.findings().getFirst();
    assertEquals(
        "every behaviour; AssertionError. It needs: MainThread's wait (p.py:10) ends before its"
            + " time.",
        r.extent() + "; " + f.explanation());
  }

  /** What two threads do to the interpreter's own memory is no step of the program's module. */
  @Test
  void searches_through_what_touches_other_names_only() throws InterruptedException {
    SearchReport r =
        new Search(
                RunSpec.of(
                        "p.py",
                        """
                        import threading
                        first = second = 0
                        def one():
                            global first
                            first = 1
                        def two():
                            global second
                            try:
                                raise KeyError
                            except KeyError:
                                second = 1
                        a = threading.Thread(target=one)
                        b = threading.Thread(target=two)
                        a.start(); b.start(); a.join(); b.join()
                        assert first + second == 2
                        """)
                    .withRuntime(RuntimeKind.UNPROTECTED),
                SearchOptions.DEFAULT)
            .run();
    assertEquals("every behaviour, 1", r.extent() + ", " + r.traces());
  }
}
