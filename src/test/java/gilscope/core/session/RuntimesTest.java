package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.Event;
import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.runtime.Ending;
import gilscope.core.trace.TraceChecker;
import gilscope.core.trace.TraceCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A run")
final class RuntimesTest {
  private static final String WORKERS =
      """
      import _thread, time
      n = 0
      lock = _thread.allocate_lock()
      def work():
          global n
          for i in range(100):
              with lock:
                  n = n + int(1)
          time.sleep(0.0001)
      threads = [_thread.start_joinable_thread(work) for _ in range(4)]
      for t in threads:
          t.join()
      print(n)
      """;

  private static final String CIRCLE =
      """
      import _thread
      left = _thread.allocate_lock()
      right = _thread.allocate_lock()
      ready = _thread.allocate_lock()
      ready.acquire()
      def first():
          with left:
              ready.release()
              with right:
                  pass
      with right:
          a = _thread.start_joinable_thread(first)
          ready.acquire()
          with left:
              pass
      """;

  private final Programs programs = new Programs();

  static Stream<Arguments> everywhere() {
    List<Arguments> all = new ArrayList<>();
    for (RuntimeKind runtime : RuntimeKind.values()) {
      for (MachineKind machine : MachineKind.values()) {
        all.add(Arguments.of(runtime, machine));
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("everywhere")
  @DisplayName("under any runtime on any machine computes the same and leaves a sensible trace")
  void locksProtect(RuntimeKind runtime, MachineKind machine) throws InterruptedException {
    Programs.Result result =
        programs.run(Programs.spec(runtime, machine, WORKERS).withSwitchIntervalMicros(50));
    assertEquals("400\n", result.out());
    assertEquals(new Ending(Ending.Kind.FINISHED, 0, ""), result.ending());
    assertEquals("", String.join("\n", TraceChecker.check(result.trace())));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("everywhere")
  @DisplayName("that deadlocks ends with a sentence and status 35")
  void deadlockEnds(RuntimeKind runtime, MachineKind machine) throws InterruptedException {
    Programs.Result result = programs.run(Programs.spec(runtime, machine, CIRCLE));
    assertEquals(Ending.Kind.DEADLOCK, result.ending().kind());
    assertEquals(35, result.ending().exitStatus());
    String message = result.ending().message();
    assertTrue(
        message.contains("MainThread holds right and waits for left (line 14), held by Thread-1")
            || message.contains(
                "Thread-1 (first) holds left and waits for right (line 9), held by"),
        message);
    assertTrue(result.events().contains("DeadlockFound"), result::events);
    assertEquals("", String.join("\n", TraceChecker.check(result.trace())));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("everywhere")
  @DisplayName("that never ends is ended by its step limit with status 124")
  void endlessLoopEnds(RuntimeKind runtime, MachineKind machine) throws InterruptedException {
    Programs.Result result =
        programs.run(
            Programs.spec(runtime, machine, "while True:\n    pass\n")
                .withLimits(new RunSpec.Limits(0, 100_000, 0, 10)));
    assertEquals(124, result.ending().exitStatus());
    assertEquals(
        "Stopped after 100000 instructions, as --step-limit asked.", result.ending().message());
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("everywhere")
  @DisplayName("that raises prints its traceback and has status 1")
  void uncaught(RuntimeKind runtime, MachineKind machine) throws InterruptedException {
    Programs.Result result = programs.run(Programs.spec(runtime, machine, "1 / 0\n"));
    assertEquals(1, result.ending().exitStatus());
    assertEquals(
        """
        Traceback (most recent call last):
          File "program.py", line 1, in <module>
            1 / 0
            ~~^~~
        ZeroDivisionError: division by zero
        """,
        result.err());
  }

  @Test
  @DisplayName("under the GIL hands it over by timed wait, drop request and forced switch")
  void gilProtocol() throws InterruptedException {
    String source =
        """
        import _thread
        def spin():
            for _ in range(18000):
                pass
        a = _thread.start_joinable_thread(spin)
        b = _thread.start_joinable_thread(spin)
        a.join()
        b.join()
        """;
    RunSpec spec =
        Programs.spec(RuntimeKind.GIL, MachineKind.VIRTUAL, source).withSwitchIntervalMicros(20);
    StringBuilder text = new StringBuilder();
    TraceCursor cursor = programs.run(spec).trace().store().cursor();
    while (cursor.next()) {
      Event event = cursor.event();
      String who = event.stamp().thread() + " " + event.stamp().time() + " ";
      switch (event) {
        case Event.GilRequested e ->
            text.append(who).append("wants the GIL, held by ").append(e.holder()).append('\n');
        case Event.GilAcquired e ->
            text.append(who)
                .append("takes it")
                .append(e.contended() ? " after waiting" : "")
                .append(e.switched() ? ", a switch" : "")
                .append('\n');
        case Event.GilDropRequested e ->
            text.append(who).append("asks ").append(e.holder()).append(" to drop it\n");
        case Event.GilReleased e ->
            text.append(who).append("drops it, ").append(e.reason().label()).append('\n');
        default -> {}
      }
    }
    assertEquals(
        """
        T0 0 ns takes it, a switch
        T0 22.947 µs drops it, voluntary
        T1 32.857 µs takes it, a switch
        T2 42.913 µs wants the GIL, held by T1
        T2 90.256 µs asks T1 to drop it
        T1 90.263 µs drops it, forced
        T2 90.763 µs takes it after waiting, a switch
        T1 91.263 µs wants the GIL, held by T2
        T1 141.576 µs asks T2 to drop it
        T2 141.582 µs drops it, forced
        T1 142.082 µs takes it after waiting, a switch
        T2 142.582 µs wants the GIL, held by T1
        T2 199.334 µs asks T1 to drop it
        T1 199.336 µs drops it, forced
        T2 199.836 µs takes it after waiting, a switch
        T1 200.336 µs wants the GIL, held by T2
        T1 252.455 µs asks T2 to drop it
        T2 252.457 µs drops it, forced
        T1 252.957 µs takes it after waiting, a switch
        T2 253.457 µs wants the GIL, held by T1
        T1 307.583 µs drops it, final
        T0 319.359 µs takes it, a switch
        T0 319.385 µs drops it, voluntary
        T2 324.496 µs takes it after waiting, a switch
        T2 390.342 µs drops it, final
        T0 402.113 µs takes it, a switch
        T0 402.13 µs drops it, final
        """,
        text.toString());
  }
}
