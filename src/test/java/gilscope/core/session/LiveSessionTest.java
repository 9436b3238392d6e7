package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A session")
final class LiveSessionTest {
  private static final String ENDLESS =
      """
      import _thread
      count = 0
      def spin():
          global count
          print("spinning")
          while True:
              count += 1
      _thread.start_joinable_thread(spin)
      spin()
      """;

  private final EngineSession session = new EngineSession();

  @AfterEach
  void close() {
    session.close();
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({"GIL, LIVE", "FREE_THREADED, LIVE", "GIL, VIRTUAL", "FREE_THREADED, VIRTUAL"})
  @DisplayName("pauses an endless loop, shows where every thread is, goes on and stops it")
  void pausesAndStops(RuntimeKind runtime, MachineKind machine) {
    session.load(Programs.spec(runtime, machine, ENDLESS));
    session.run();
    awaitBothSpinning();
    session.pause();
    session.awaitIdle();
    SessionState paused = session.state();
    assertEquals(Status.PAUSED, paused.status());
    for (ThreadView t : paused.threads()) {
      assertTrue(!t.frames().isEmpty(), t::toString);
      assertEquals("spin", t.frames().get(0).function());
      assertTrue(t.line() >= 5 && t.line() <= 7, t::toString);
    }
    session.run();
    awaitSteps(paused.step());
    session.stop();
    session.awaitIdle();
    assertEquals(Status.STOPPED, session.state().status());
    assertEquals("Stopped.", session.state().message());
    assertTrue(session.trace() != null && session.trace().isComplete());
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({"GIL, LIVE", "GIL, VIRTUAL"})
  @DisplayName("hands typed lines to the program, the same ones again after going back")
  void givesInput(RuntimeKind runtime, MachineKind machine) {
    session.load(
        Programs.spec(runtime, machine, "name = input('who? ')\nprint('hello', name)\nx = 1\n"));
    session.run();
    awaitInput();
    session.provideInput("Ada");
    session.awaitIdle();
    assertEquals("who? Ada\nhello Ada\n", session.state().output().text());
    if (machine == MachineKind.VIRTUAL) {
      session.stepBack();
      session.awaitIdle();
      assertEquals(Status.PAUSED, session.state().status());
      assertEquals("who? Ada\nhello Ada\n", session.state().output().text());
    }
  }

  /** Both threads say so from inside the function that they never leave. */
  private void awaitBothSpinning() {
    while (session.state().output().text().split("spinning", -1).length < 3) {
      Thread.onSpinWait();
    }
  }

  private void awaitSteps(long more) {
    while (session.state().step() <= more) {
      Thread.onSpinWait();
    }
  }

  private void awaitInput() {
    while (!session.state().wantsInput()) {
      Thread.onSpinWait();
    }
  }
}
