package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.Level;
import gilscope.core.event.MachineKind;
import gilscope.core.event.ThreadId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Stepping backwards, conditions and watched values")
final class BackwardsTest {
  private static final String PROGRAM =
      """
      import threading
      class Account:
          def __init__(self):
              self.balance = 0
      account = Account()
      seen = {}
      def pay(amount):
          before = account.balance
          account.balance = before + amount
      def work(name):
          for i in range(3):
              pay(i)
          seen[name] = i
      a = threading.Thread(target=work, args=("a",), name="A")
      b = threading.Thread(target=work, args=("b",), name="B")
      a.start()
      b.start()
      a.join()
      b.join()
      print(account.balance)
      try:
          seen["c"]
      except KeyError:
          print("no c")
      """;

  private final EngineSession session = new EngineSession();

  BackwardsTest() {
    session.load(
        RunSpec.of("p.py", PROGRAM).withMachine(MachineKind.VIRTUAL).withLevel(Level.LINES));
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  @DisplayName("carries steps out that are asked for on the way to a moment, there")
  void stepsOnceArrived() {
    session.seekStep(200);
    for (int i = 0; i < 3; i++) {
      session.step(StepKind.INSTRUCTION, null);
    }
    assertEquals(203, settled().step());
    session.seekStep(200);
    session.stepBack();
    session.stepBack();
    assertEquals(198, settled().step());
    session.seekStep(Long.MAX_VALUE);
    session.step(StepKind.INSTRUCTION, null);
    assertEquals(
        "FINISHED: The program is over; step back or run it again.",
        settled().status() + ": " + settled().message());
  }

  @Test
  @DisplayName("forgets them where another seek follows")
  void forgetsSteps() {
    session.seekStep(300);
    session.step(StepKind.INSTRUCTION, null);
    session.seekStep(100);
    assertEquals(100, settled().step());
  }

  @Test
  @DisplayName("carries out what is asked for in the middle of a step when that is done")
  void stepsWhileItSteps() {
    String source =
        """
        def long():
            for i in range(3000000):
                pass
        long()
        x = 1
        y = 2
        """;
    session.load(RunSpec.of("p.py", source).withMachine(MachineKind.VIRTUAL));
    runTo(4);
    session.step(StepKind.OVER, null);
    while (session.state().status() == Status.PAUSED) {
      Thread.onSpinWait();
    }
    session.step(StepKind.OVER, null);
    settled();
    assertEquals("MainThread <module>:6", place());
    session.seekStep(100);
    settled();
    session.step(StepKind.OVER, null);
    session.seekStep(100);
    assertEquals(100, settled().step());
  }

  @Test
  @DisplayName("steps back over lines in the reverse order of stepping forward")
  void linesBackwards() {
    runTo(16);
    List<String> forward = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      session.step(StepKind.LINE, null);
      forward.add(place());
    }
    List<String> back = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      session.stepBack(StepKind.LINE, null);
      back.add(place());
    }
    assertEquals(forward.subList(0, 11).reversed(), back);
  }

  @Test
  @DisplayName("steps back out to the call and back over the call")
  void callsBackwards() {
    runTo(9);
    ThreadId t = session.state().current();
    session.stepBack(StepKind.OUT, t);
    assertEquals("A work:12", place());
    session.stepBack(StepKind.OVER, t);
    assertEquals("A work:12", place(), "the beginning of the line that calls");
    session.stepBack(StepKind.OVER, t);
    assertEquals("A work:11", place());
  }

  @Test
  @DisplayName("from the end goes back to outputs, exceptions, lock events and lines")
  void fromTheEnd() {
    session.run();
    assertEquals(Status.FINISHED, settled().status());
    session.stepBack(StepKind.OUTPUT, null);
    assertEquals("6\nno c\n", settled().output().text());
    session.stepBack(StepKind.EXCEPTION, null);
    session.stepBack(StepKind.LINE, null);
    assertEquals("MainThread <module>:22", place());
    session.runBackTo("p.py", 13);
    assertTrue(place().endsWith(" work:13"), this::place);
    session.runBackTo("p.py", 500);
    assertEquals("Line 500 was not begun before this moment.", settled().message());
  }

  @Test
  @DisplayName("stops at a breakpoint only when its condition is true for its thread")
  void conditions() {
    session.setBreakpoints(Set.of(new Breakpoint("p.py", 12, "i == 2", new ThreadId(2))));
    session.run();
    assertEquals("B work:12", place());
    session.run();
    assertEquals(Status.FINISHED, settled().status());
    session.runBack();
    assertEquals("B work:12", place());
    String text =
        assertThrows(
                IllegalArgumentException.class,
                () -> new Breakpoint("p.py", 12, "f(i)", ThreadId.NONE))
            .getMessage();
    assertEquals(
        "'f(i)' would run the program's code. Use names, attributes, items, len(), arithmetic and"
            + " comparisons.",
        text);
  }

  @Test
  @DisplayName("stops whenever a watched value changes, forwards and backwards")
  void watchpoints() {
    session.setWatchpoints(Set.of("account.balance"));
    List<String> places = new ArrayList<>();
    session.run();
    while (!settled().status().isOver()) {
      places.add(place());
      session.run();
    }
    // Bound once, then changed by the payments of 1 and 2 of each thread.
    assertEquals("[MainThread <module>:6, A pay:9, A pay:9, B pay:9, B pay:9]", places.toString());
    session.setWatchpoints(Set.of());
    session.runBackToChange("len(seen)");
    assertTrue(place().contains(" work:13"), this::place);
  }

  private void runTo(int line) {
    session.runTo("p.py", line);
    assertEquals(line, shown().line());
  }

  private ThreadView shown() {
    SessionState state = settled();
    ThreadView t = state.thread(state.current());
    assertTrue(t != null, () -> state.toString());
    return t;
  }

  private String place() {
    ThreadView t = shown();
    return t.name() + " " + t.function() + ":" + t.line();
  }

  private SessionState settled() {
    session.awaitIdle();
    return session.state();
  }
}
