package gilscope.core.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.Level;
import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.event.ThreadId;
import gilscope.core.event.ThreadState;
import gilscope.core.session.Branch;
import gilscope.core.session.EngineSession;
import gilscope.core.session.RunSpec;
import gilscope.core.session.SessionState;
import gilscope.core.session.Status;
import gilscope.core.session.StepKind;
import gilscope.core.session.ThreadView;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceChecker;
import gilscope.core.trace.TraceCursor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a search found, stepped through both ways and led elsewhere by hand. */
final class FindingStepsTest {
  private static final String PROGRAM =
      """
      import threading
      balance = 100
      lock = threading.Lock()
      def withdraw(n):
          global balance
          if balance >= n:
              with lock:
                  seen = balance
              balance = seen - n
      def look():
          for i in range(3):
              with lock:
                  pass
      anna = threading.Thread(target=withdraw, args=(60,), name="Anna")
      bert = threading.Thread(target=withdraw, args=(70,), name="Bert")
      third = threading.Thread(target=look, name="Look")
      anna.start()
      bert.start()
      third.start()
      anna.join()
      bert.join()
      third.join()
      print(balance)
      assert balance in (40, 30), balance
      """;

  private static final Set<ThreadState> CAN =
      EnumSet.of(ThreadState.RUNNING, ThreadState.RUNNABLE, ThreadState.WANTS_GIL);

  private final EngineSession session = new EngineSession();

  @AfterEach
  void close() {
    session.close();
  }

  private static RunSpec spec(RuntimeKind runtime) {
    return RunSpec.of("p.py", PROGRAM).withRuntime(runtime).withLevel(Level.LINES);
  }

  private void open(RuntimeKind runtime) throws InterruptedException {
    RunSpec spec = spec(runtime);
    SearchReport report =
        new Search(
                spec,
                new SearchOptions(
                    SearchOptions.Strategy.AUTO, 0, 2, 20_000, 60_000_000_000L, 0, false, false))
            .run();
    String found = report.findings().getFirst().schedule();
    session.load(spec.withMachine(MachineKind.VIRTUAL).withSchedule(found));
  }

  @ParameterizedTest
  @EnumSource(RuntimeKind.class)
  void lines_are_stepped_both_ways(RuntimeKind runtime) throws InterruptedException {
    open(runtime);
    List<String> forward = new ArrayList<>();
    do {
      session.step(StepKind.LINE, null);
      forward.add(place());
    } while (!settled().status().isOver());
    assertEquals(1, settled().exitStatus());
    assertTrue(settled().output().text().contains("AssertionError"), settled().output()::text);
    assertTrue(forward.size() > 30, forward::toString);
    assertEquals(List.of(), TraceChecker.check(trace()));
    assertEquals(
        runtime.hasGil(), settled().locks().stream().anyMatch(l -> l.name().equals("GIL")));
    assertTrue(isInOrder(trace()), "what comes later in the schedule is told as later");
    List<String> back = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      session.stepBack(StepKind.LINE, null);
      back.add(place());
    }
    int last = forward.size() - 1;
    assertEquals(forward.subList(last - 12, last).reversed(), back);
  }

  /** A float's text costs the program time, which nobody may take from it who only looks. */
  @Test
  void looking_at_a_float_takes_no_turn() throws InterruptedException {
    String program = "import time\nhalf = 0.5\ntime.sleep(half)\nprint(half)\n";
    session.load(RunSpec.of("p.py", program).withMachine(MachineKind.VIRTUAL));
    session.runTo("p.py", 4);
    assertTrue(
        shown().frames().getFirst().toString().contains("0.5"), () -> shown().frames().toString());
    session.run();
    assertEquals("0.5\n", settled().output().text());
  }

  @Test
  void values_locks_and_waits_are_those_of_the_moment() throws InterruptedException {
    open(RuntimeKind.FREE_THREADED);
    session.runTo("p.py", 8);
    ThreadView t = shown();
    SessionState s = settled();
    assertEquals(
        t.id(),
        s.locks().stream()
            .filter(l -> l.name().contains("lock"))
            .findFirst()
            .orElseThrow()
            .owner());
    session.step(StepKind.LINE, t.id());
    assertTrue(
        shown().frames().getFirst().locals().toString().contains("seen"),
        () -> shown().frames().toString());
    session.stepBack();
    assertEquals(8, shown().line());
  }

  @Test
  void another_thread_goes_first() throws InterruptedException {
    open(RuntimeKind.FREE_THREADED);
    session.runTo("p.py", 6);
    ThreadView first = shown();
    session.run();
    assertEquals(1, settled().exitStatus());
    String found = session.schedule();
    assertTrue(found.startsWith("gv1."), found);
    session.runBackTo("p.py", 6);
    session.runBackTo("p.py", 6);
    assertEquals(first.name(), shown().name());
    long step = settled().step();

    // The one that withdraws first now goes through to its end before the other begins.
    while (isAlive(first.id())) {
      session.step(StepKind.LINE, first.id());
    }
    session.run();
    assertEquals(Status.FINISHED, settled().status());
    assertEquals(0, settled().exitStatus(), settled().output()::text);
    String output = settled().output().text();
    long last = settled().step();

    Branch left = session.branches().getFirst();
    assertEquals(step, left.forkStep());
    String branch = session.schedule();
    assertTrue(branch.startsWith("gv2."), branch);

    // Back and forth on the branch, and the branch once more from its text.
    session.seekStep(step);
    assertEquals(step, settled().step());
    session.run();
    assertEquals(last, settled().step());
    assertEquals(output, settled().output().text());
    EngineSession again = new EngineSession();
    again.load(
        spec(RuntimeKind.FREE_THREADED).withMachine(MachineKind.VIRTUAL).withSchedule(branch));
    again.run();
    again.awaitIdle();
    assertEquals(last, again.state().step());
    assertEquals(output, again.state().output().text());
    assertEquals(branch, again.schedule());
    again.close();

    session.openBranch(left);
    assertEquals(step, settled().step());
    session.run();
    assertEquals(1, settled().exitStatus(), "the course that was found is kept");
  }

  @ParameterizedTest
  @EnumSource(RuntimeKind.class)
  void turns_by_instruction_are_found_again(RuntimeKind runtime) throws InterruptedException {
    open(runtime);
    session.runTo("p.py", 6);
    List<String> forward = new ArrayList<>();
    forward.add(moment());
    for (int i = 0; i < 24 && !settled().status().isOver(); i++) {
      List<ThreadView> able =
          settled().threads().stream().filter(t -> CAN.contains(t.state())).toList();
      assertNotEquals(List.of(), able);
      ThreadId wanted = able.get(i * 7 % able.size()).id();
      session.step(StepKind.INSTRUCTION, wanted);
      forward.add(moment());
    }
    assertEquals(Set.of("gv2."), Set.of(session.schedule().substring(0, 4)));
    List<String> back = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      session.stepBack();
      back.add(moment());
    }
    int last = forward.size() - 1;
    assertEquals(forward.subList(last - 8, last).reversed(), back);
    session.run();
    assertTrue(settled().status().isOver());
  }

  private Trace trace() {
    Trace trace = session.trace();
    assertNotNull(trace);
    return trace;
  }

  private static boolean isInOrder(Trace trace) {
    TraceCursor row = trace.store().cursor();
    long before = 0;
    for (long i = 0; i < trace.store().size(); i++) {
      row.seek(i);
      if (row.time() < before) {
        return false;
      }
      before = row.time();
    }
    return true;
  }

  private boolean isAlive(ThreadId id) {
    ThreadView now = settled().thread(id);
    return now != null && now.state() != ThreadState.DONE;
  }

  /** Everything that is shown of a moment. */
  private String moment() {
    SessionState s = settled();
    StringBuilder text = new StringBuilder();
    text.append(s.step()).append(' ').append(s.time()).append(' ').append(s.output().text());
    for (ThreadView t : s.threads()) {
      text.append('\n').append(t.name()).append(' ').append(t.state()).append(' ').append(t.line());
      t.frames().forEach(f -> text.append(' ').append(f.locals()).append(f.stack()));
    }
    s.locks().forEach(l -> text.append('\n').append(l));
    return text.toString();
  }

  private ThreadView shown() {
    SessionState s = settled();
    ThreadView t = s.thread(s.current());
    assertNotNull(t);
    return t;
  }

  private String place() {
    SessionState s = settled();
    ThreadView t = s.thread(s.current());
    return t == null ? s.status().label() : t.name() + " " + t.function() + ":" + t.line();
  }

  private SessionState settled() {
    session.awaitIdle();
    return session.state();
  }
}
