package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.event.ThreadId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A session on the virtual machine")
final class SessionTest {
  private static final String COUNTER =
      """
      import _thread
      n = 0
      lock = _thread.allocate_lock()
      def work(name):
          global n
          for i in range(5):
              with lock:
                  n += 1
          print(name)
      a = _thread.start_joinable_thread(lambda: work("a"))
      b = _thread.start_joinable_thread(lambda: work("b"))
      a.join()
      b.join()
      print(n)
      """;

  private final EngineSession session = new EngineSession();

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  @DisplayName("shows the same after ten steps forward and ten back, for every kind of step")
  void tenForwardTenBack() {
    for (StepKind kind : StepKind.values()) {
      load(RuntimeKind.GIL, COUNTER);
      step(StepKind.LINE);
      SessionState begin = step(StepKind.LINE);
      List<String> seen = new ArrayList<>();
      while (seen.size() < 10 && !session.state().status().isOver()) {
        seen.add(picture(session.state()));
        step(kind);
      }
      List<String> back = new ArrayList<>();
      while (back.size() < seen.size()) {
        session.stepBack();
        back.add(picture(settled()));
      }
      Collections.reverse(back);
      assertEquals(String.join("\n----\n", seen), String.join("\n----\n", back), kind.name());
      assertEquals(picture(begin), back.get(0));
    }
  }

  @Test
  @DisplayName("stops at a breakpoint, with the line's thread, its locals and what it holds")
  void stopsAtBreakpoint() {
    load(RuntimeKind.GIL, COUNTER);
    session.setBreakpoints(Set.of(new Breakpoint("program.py", 8)));
    session.run();
    SessionState state = settled();
    assertEquals(Status.PAUSED, state.status());
    ThreadView t = state.thread(state.current());
    assertTrue(t != null && t.line() == 8, () -> state.threads().toString());
    FrameView top = t.frames().get(0);
    assertEquals("work", top.function());
    assertEquals("[name = 'a', i = 0]", variables(top.locals()));
    assertEquals(
        "[GIL, lock]",
        t.holds().stream()
            .map(id -> state.locks().stream().filter(l -> l.id().equals(id)).findFirst())
            .map(l -> l.orElseThrow().name())
            .toList()
            .toString());
    assertEquals("LOAD_GLOBAL", top.listing().get(top.current()).name());
  }

  @Test
  @DisplayName("runs to the end and back to any step, and the end stays the same")
  void seeksAnywhere() {
    load(RuntimeKind.FREE_THREADED, COUNTER);
    session.run();
    SessionState end = settled();
    assertEquals(Status.FINISHED, end.status());
    assertEquals("a\nb\n10\n", sortedFirstTwo(end.output().text()));
    session.seekStep(end.step() / 2);
    SessionState middle = settled();
    assertEquals(end.step() / 2, middle.step());
    assertEquals(end.step(), middle.lastStep());
    session.run();
    assertEquals(picture(end), picture(settled()));
  }

  @Test
  @DisplayName("lets the user choose who goes on, and replays that choice")
  void userChooses() {
    load(RuntimeKind.FREE_THREADED, COUNTER);
    session.setBreakpoints(Set.of(new Breakpoint("program.py", 6)));
    session.run();
    settled();
    session.setBreakpoints(Set.of());
    for (int i = 0; i < 6; i++) {
      session.step(StepKind.INSTRUCTION, new ThreadId(1));
      settled();
    }
    for (int i = 0; i < 4; i++) {
      session.step(StepKind.INSTRUCTION, new ThreadId(2));
      settled();
    }
    String there = picture(session.state());
    session.step(StepKind.INSTRUCTION, new ThreadId(1));
    settled();
    session.stepBack();
    assertEquals(there, picture(settled()));
    session.run();
    assertEquals(Status.FINISHED, settled().status());
  }

  @Test
  @DisplayName("keeps the course that a choice leaves, and goes back to it")
  void keepsBranches() {
    load(RuntimeKind.FREE_THREADED, COUNTER);
    session.run();
    String straight = picture(settled());
    session.setBreakpoints(Set.of(new Breakpoint("program.py", 6)));
    session.seekStep(0);
    settled();
    session.run();
    assertEquals(Status.PAUSED, settled().status());
    session.setBreakpoints(Set.of());
    assertEquals(List.of(), session.branches());
    session.step(StepKind.INSTRUCTION, new ThreadId(9));
    assertEquals("That thread has not been started.", awaitMessage());
    session.step(StepKind.INSTRUCTION, new ThreadId(2));
    SessionState other = settled();
    assertEquals(1, session.branches().size());
    Branch left = session.branches().get(0);
    assertEquals(other.step(), left.forkStep() + 1);
    session.renameBranch(left, "straight on");
    session.openBranch(left);
    assertEquals(left.forkStep(), settled().step());
    session.run();
    assertEquals(straight, picture(settled()));
    assertEquals("straight on", session.branches().get(0).name());
    assertEquals(List.of(true, false), session.branches().stream().map(Branch::followed).toList());
    session.openBranch(session.branches().get(1));
    settled();
    assertEquals(List.of(false, true), session.branches().stream().map(Branch::followed).toList());
    assertEquals(straight, afterRunning(session.branches().get(0)));
  }

  @Test
  @DisplayName("goes on to the end of a course that begins in the middle of a recorded one")
  void goesOnFromAChoice() {
    load(RuntimeKind.FREE_THREADED, COUNTER);
    session.run();
    long steps = settled().lastStep();
    session.seekStep(steps / 2);
    SessionState middle = settled();
    assertEquals(Status.PAUSED, middle.status());
    for (ThreadView t : middle.threads()) {
      session.seekStep(steps / 2);
      settled();
      session.step(StepKind.INSTRUCTION, t.id());
      settled();
      session.run();
      assertEquals(Status.FINISHED, settled().status(), t.name());
    }
  }

  @Test
  @DisplayName("steps over a line of one thread among the others without leaving the course")
  void stepsOverAmongOthers() {
    load(RuntimeKind.FREE_THREADED, COUNTER);
    session.run();
    long steps = settled().lastStep();
    session.seekStep(steps / 2);
    ThreadView first = settled().threads().getLast();
    session.stepAmongOthers(StepKind.OVER, first.id());
    SessionState after = settled();
    assertEquals(first.id(), after.current());
    assertEquals(steps, after.lastStep());
    assertEquals(List.of(), session.branches());
    session.step(StepKind.OVER, first.id());
    settled();
    assertEquals(1, session.branches().size());
  }

  private String afterRunning(Branch branch) {
    session.openBranch(branch);
    settled();
    session.run();
    return picture(settled());
  }

  @Test
  @DisplayName("ends a deadlock with a sentence that names the circle")
  void namesDeadlock() {
    load(
        RuntimeKind.GIL,
        """
        import _thread, time
        left = _thread.allocate_lock()
        right = _thread.allocate_lock()
        def first():
            with left:
                time.sleep(0.01)
                with right:
                    pass
        def second():
            with right:
                time.sleep(0.01)
                with left:
                    pass
        a = _thread.start_joinable_thread(first)
        b = _thread.start_joinable_thread(second)
        a.join()
        """);
    session.run();
    SessionState state = settled();
    assertEquals(Status.DEADLOCK, state.status());
    assertEquals(35, state.exitStatus());
    assertEquals(
        "Deadlock: Thread-1 (first) holds left and waits for right (line 7), held by Thread-2"
            + " (second), which waits for left (line 12), held by Thread-1 (first). MainThread"
            + " waits for the end of Thread-1 (first) (line 16).",
        state.message());
  }

  @Test
  @DisplayName("explains what it cannot do")
  void explains() {
    session.step(StepKind.LINE, null);
    assertEquals("Open a program first.", awaitMessage());
    session.load(Programs.spec(RuntimeKind.GIL, MachineKind.LIVE, "print(1)\n"));
    session.step(StepKind.LINE, null);
    assertEquals(
        "The live machine cannot step: its order of events happens only once. Choose the virtual"
            + " machine.",
        awaitMessage());
  }

  private void load(RuntimeKind runtime, String source) {
    session.setBreakpoints(Set.of());
    session.load(Programs.spec(runtime, MachineKind.VIRTUAL, source).withSwitchIntervalMicros(1));
    session.awaitIdle();
  }

  private SessionState step(StepKind kind) {
    session.step(kind, null);
    return settled();
  }

  /** Waits until the commands given so far have been carried out: a condition, not a time. */
  private SessionState settled() {
    session.awaitIdle();
    return session.state();
  }

  private String awaitMessage() {
    session.awaitIdle();
    return session.state().message();
  }

  private static String variables(List<FrameView.Variable> variables) {
    return variables.stream().map(v -> v.name() + " = " + v.repr()).toList().toString();
  }

  private static String sortedFirstTwo(String text) {
    return text.startsWith("b\na\n") ? "a\nb\n" + text.substring(4) : text;
  }

  /** Everything a user can see of a moment. */
  private static String picture(SessionState s) {
    StringBuilder text = new StringBuilder();
    text.append(s.status()).append(" step ").append(s.step()).append(" at ").append(s.time());
    for (ThreadView t : s.threads()) {
      text.append('\n')
          .append(t.name())
          .append(' ')
          .append(t.state())
          .append(' ')
          .append(t.steps());
      text.append(" waits ").append(t.waitsForText()).append(" holds ").append(t.holds());
      for (FrameView f : t.frames()) {
        text.append("\n  ").append(f.function()).append(':').append(f.line()).append('@');
        text.append(f.current()).append(variables(f.locals())).append(variables(f.globals()));
        text.append(variables(f.stack()));
      }
    }
    for (LockView l : s.locks()) {
      text.append('\n').append(l);
    }
    return text.append('\n').append(s.output().text()).toString();
  }
}
